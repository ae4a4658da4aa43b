package etudeline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.access.CurrentUser;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            select 'masse:' || n, p.id, 1 + n / 5 % 5, 'CHAPTER_PUBLISHED', c.id, c.author_id,
                now() - interval '3 years' + n * interval '15 minutes'
            from (select id, row_number() over (order by id) as rank from programme where university_id = ?) p
            join generate_series(1, 100000) n on n % 5 + 1 = p.rank
            join (select id, author_id, row_number() over (order by id) as rank from chapter where programme_id = ?) c
                on c.rank = 1 + n % 900""";

    private static final String PERSON_ITEMS = """
            insert into person_item (account_id, event_key, kind, chapter_id, actor_id, at, read_at)
            select a.id, 'masse:' || n, 'PASSWORD_CHANGED', null, null, now(), case when n % 5 > 0 then now() end
            from (select id, row_number() over (order by id) as rank from account where username like 'masse%') a
            join generate_series(1, 200000) n on n % 5000 + 1 = a.rank""";

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

    @Test
    void counting_and_reading_are_index_look_ups_and_few_statements() {
        campus.execute(STUDENTS, programme.value());
        campus.execute(CHAPTERS, chapter.value());
        for (int others = 1; others < 5; others++) {
            campus.programme(university);
        }
        campus.execute(AUDIENCE_ITEMS, university.value(), programme.value());
        campus.execute(PERSON_ITEMS);
        campus.execute(
                "analyze account, chapter, audience_item, person_item, audience_mark, inbox, comment, former_place");
        AccountId reader = someReader();
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
                plan(InboxQueries.unread(readership), readership);
                plan(InboxQueries.person(readership), readership);
                if (readership.hasAudience()) {
                    plan(InboxQueries.audience(readership), readership);
                }
            });
        }
    }

    private void plan(String sql, Readership readership) {
        Map<String, Object> parameters = new HashMap<>(readership.parameters());
        parameters.put("before", Long.MAX_VALUE);
        parameters.put("limit", Inbox.PAGE);
        List<String> plan = database.sql("explain (analyze, buffers) " + sql)
                .params(parameters)
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(plan)
                .as("%s\n%s", sql, String.join("\n", plan))
                .noneMatch(line -> line.matches(".*Seq Scan on (account|audience_item|person_item|chapter).*"))
                .anyMatch(line -> line.contains("Index"));
        long pages = plan.stream()
                .filter(line -> line.strip().startsWith("Buffers: shared"))
                .findFirst()
                .map(line -> line.replaceAll("\\D+", " ").strip().split(" "))
                .map(numbers -> Long.parseLong(numbers[0]))
                .orElse(0L);
        assertThat(pages)
                .as("pages of the database touched\n%s", String.join("\n", plan))
                .isLessThan(2000);
    }
}
