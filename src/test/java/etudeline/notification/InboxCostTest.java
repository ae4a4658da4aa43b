package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.access.CurrentUser;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.Scenario;

/** What telling and reading cost, with as many rows as a university makes in years. */
class InboxCostTest extends InboxScene {

    private static final String STUDENTS = """
            insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id, level,
                created_at)
            select 'STUDENT', 'ACTIVE', p.university_id, 'masse' || p.id || '-' || n, 'Awa', 'Fall', p.faculty_id, p.id, 2,
                now() - interval '4 years'
            from programme p, generate_series(1, 5000) n where p.id = ?""";

    private static final String CHAPTERS = """
            insert into chapter (subject_id, programme_id, university_id, level, semester, number, title, state, author_id,
                created_at, updated_at, published_at)
            select subject_id, programme_id, university_id, level, semester, n, 'Chapitre ' || n, 'PUBLISHED', author_id, now(),
                now(), now()
            from chapter, generate_series(2, 900) n where id = ?""";

    private static final String AUDIENCE_ITEMS = """
            insert into audience_item (event_key, programme_id, level, kind, chapter_id, actor_id, at)
            select 'masse:' || p.id || ':' || n, p.id, 1 + n / 5 % 5, 'CHAPTER_PUBLISHED', c.id, c.author_id,
                now() - interval '3 years' + n * interval '30 minutes'
            from (select id, row_number() over (order by id) as rank from programme where university_id = ?) p
            join generate_series(1, 50000) n on n % 5 + 1 = p.rank
            join (select id, author_id, row_number() over (order by id) as rank from chapter where programme_id = ?) c
                on c.rank = 1 + n % 900""";

    private static final String PERSON_ITEMS = """
            insert into person_item (account_id, event_key, kind, chapter_id, actor_id, at, read_at)
            select a.id, 'masse:' || n, 'PASSWORD_CHANGED', null, null, now(), case when n % 5 > 0 then now() end
            from (select id, row_number() over (order by id) as rank from account
                where programme_id = ? and username like 'masse%') a
            join generate_series(1, 100000) n on n % 5000 + 1 = a.rank""";

    /** 30,000 of them: what thirty others have looked at one by one. */
    private static final String MARKS_OF_OTHERS = """
            insert into audience_mark (account_id, item_id, read_at)
            select a.id, i.id, now() from (select id from account where username like 'masse%' order by id limit 30) a
            join lateral (select id from audience_item where programme_id = ? and level <= 2 order by id limit 1000) i on true""";

    private static final String MARKS = """
            insert into audience_mark (account_id, item_id, read_at)
            select ?, id, now() from (select id, ntile(100) over (order by id desc) as part from audience_item
                where programme_id = ? and level <= 2) i where part between ? and ?""";

    @Autowired
    CurrentUser currentUser;

    private int rows() {
        return database.sql("""
                        select (select count(*) from audience_item) + (select count(*) from person_item)
                            + (select count(*) from audience_mark) + (select count(*) from inbox)""").query(Integer.class).single();
    }

    @Test
    void publishing_to_five_thousand_readers_writes_one_row(Scenario scenario) {
        campus.execute(STUDENTS, programme.value());
        int before = rows();
        announce(scenario, chapter, Level.L2);
        assertThat(rows() - before).isOne();
        as(scenario, professor, () -> commenting.write(chapter, "À tous"));
        assertThat(rows() - before).isEqualTo(2);
        assertThat(unread(someReader())).isEqualTo(2);
    }

    private AccountId someReader() {
        return new AccountId(database.sql(
                        "select max(id) from account where programme_id = ? and level = 2 and username like 'masse%'")
                .param(programme.value())
                .query(Long.class)
                .single());
    }

    /** 50,000 items of audiences in 25 streams, 100,000 of persons. */
    private AccountId yearsOfNews() {
        campus.execute(STUDENTS, programme.value());
        campus.execute(CHAPTERS, chapter.value());
        for (int others = 1; others < 5; others++) {
            campus.programme(university);
        }
        // Else five thousand students are taken for one, and looked for among the items one by one.
        campus.execute("analyze account, chapter, programme");
        campus.execute(AUDIENCE_ITEMS, university.value(), programme.value());
        campus.execute(PERSON_ITEMS, programme.value());
        campus.execute(
                "analyze account, chapter, audience_item, person_item, audience_mark, inbox, comment, former_place");
        return someReader();
    }

    @Test
    void counting_and_reading_are_index_look_ups_and_few_statements() {
        AccountId reader = yearsOfNews();
        campus.as(reader, () -> {
            assertThat(Statements.of(() -> inbox.unread())).hasSizeLessThanOrEqualTo(1);
            assertThat(Statements.of(() -> inbox.newest())).hasSizeLessThanOrEqualTo(2);
            assertThat(inbox.unread()).isEqualTo(Inbox.UNREAD_MOST);
            assertThat(inbox.newest().items()).hasSize(Inbox.PAGE);
            inbox.markAllRead();
            assertThat(inbox.unread()).isZero();
        });
        for (AccountId person : List.of(reader, professor, campus.administrator(university))) {
            campus.as(person, () -> {
                Readership readership = Readership.of(currentUser.require());
                plan(InboxQueries.unread(readership), readership, Inbox.UNREAD_MOST);
                plan(InboxQueries.person(readership), readership, Inbox.PAGE + 1);
                if (readership.hasAudience()) {
                    plan(InboxQueries.audience(readership), readership, Inbox.PAGE + 1);
                }
            });
        }
    }

    /** The reader is told 4,000 of the items, and has looked at these hundredths of them one by one, 1 being the newest. */
    @Test
    void the_stream_is_walked_from_its_newest_end_whatever_has_been_marked() {
        AccountId reader = yearsOfNews();
        campus.execute(MARKS_OF_OTHERS, programme.value());
        for (List<Integer> marked : List.of(List.of(0, 0), List.of(1, 1), List.of(50, 100))) {
            campus.execute(MARKS, reader.value(), programme.value(), marked.getFirst(), marked.getLast());
            campus.execute("analyze audience_mark");
            campus.as(reader, () -> {
                assertThat(Statements.of(() -> inbox.unread())).hasSize(1);
                assertThat(Statements.of(() -> inbox.newest())).hasSize(2);
                assertThat(inbox.unread()).isEqualTo(Inbox.UNREAD_MOST);
                assertThat(inbox.newest().items()).hasSize(Inbox.PAGE);
                walked();
            });
        }
    }

    /** The planner knows programmes and levels with many items, not which of them have been quiet of late. */
    @Test
    void a_stream_that_has_been_quiet_for_long_is_not_looked_for_among_all_others() {
        AccountId reader = yearsOfNews();
        campus.execute(
                "delete from audience_item where programme_id = ? and level <= 2 and at > now() - interval '2 years'",
                programme.value());
        campus.as(reader, () -> walked());
    }

    @Test
    void who_has_opened_every_item_one_by_one_is_counted_at_once() {
        AccountId reader = yearsOfNews();
        campus.execute(MARKS, reader.value(), programme.value(), 1, 100);
        campus.execute(
                "delete from audience_mark where item_id = (select max(item_id) from audience_mark where account_id = ?)",
                reader.value());
        campus.execute(
                "update person_item set read_at = at, at = at - interval '5 years' where account_id = ?",
                reader.value());
        campus.as(reader, () -> {
            assertThat(inbox.unread()).isOne();
            inbox.open(inbox.newest().items().getFirst().id());
            assertThat(inbox.unread()).isZero();
            Readership readership = Readership.of(currentUser.require());
            assertThat(pages(plan(InboxQueries.unread(readership), readership, Inbox.UNREAD_MOST)))
                    .as("3,999 marks are not looked at again")
                    .isLessThan(50);
        });
    }

    private void walked() {
        Readership readership = Readership.of(currentUser.require());
        assertThat(List.of(
                        plan(InboxQueries.unread(readership), readership, Inbox.UNREAD_MOST),
                        plan(InboxQueries.audience(readership), readership, Inbox.PAGE + 1)))
                .allSatisfy(plan -> assertThat(plan)
                        .contains("using audience_item_stream")
                        .doesNotContain("audience_item_pkey", "Bitmap"));
    }

    private String plan(String sql, Readership readership, int limit) {
        Map<String, Object> parameters = new HashMap<>(readership.parameters());
        parameters.put("before", Long.MAX_VALUE);
        parameters.put("limit", limit);
        List<String> plan = database.sql("explain (analyze, buffers) " + sql)
                .params(parameters)
                .query((row, _) -> row.getString(1))
                .list();
        String all = String.join("\n", plan);
        assertThat(plan)
                .as("%s\n%s", sql, all)
                .noneMatch(line -> line.matches(".*Seq Scan on (account|audience_item|person_item|chapter).*"))
                .anyMatch(line -> line.contains("Index"));
        assertThat(pages(all)).as("pages of the database touched\n%s", all).isLessThan(2000);
        return all;
    }

    private static long pages(String plan) {
        return Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?")
                .matcher(plan)
                .results()
                .findFirst()
                .map(found -> number(found.group(1)) + number(found.group(2)))
                .orElseThrow();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
