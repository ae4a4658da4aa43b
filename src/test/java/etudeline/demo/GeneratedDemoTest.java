package etudeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import etudeline.PostgresTest;
import etudeline.access.Browser;
import etudeline.access.SignIns;
import etudeline.launch.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
@TestPropertySource(properties = "etude.demo=2000")
@Import(GeneratedDemoTest.OneMoment.class)
class GeneratedDemoTest {

    private static final String EVERYTHING = """
            truncate university, account, stored_file, demo_data restart identity cascade""";

    private static final String CHECKSUM = """
            select md5(string_agg(line, chr(10) order by line)) from (
                select 'account ' || id || username || created_at || state || coalesce(matricule, '') || coalesce(email, '')
                    || coalesce(programme_id, 0) || coalesce(level, 0) as line from account
                union all select 'chapter ' || id || subject_id || number || title || state || author_id from chapter
                union all select 'section ' || chapter_id || kind || md5(shown) || md5(plain) from section
                where chapter_id > 26
                union all select 'comment ' || id || chapter_id || author_id || text || created_at from comment
                union all select 'reading ' || university_id || ' ' || day || ' ' || readings from reading_tally
                union all select 'item ' || event_key || account_id || kind from person_item) lines""";

    @TestConfiguration
    static class OneMoment {

        @Bean
        @Primary
        Clock standing() {
            return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DemoStart start;

    @Autowired
    private SignIns signIns;

    @Test
    void as_many_as_asked_for_with_names_and_places_as_in_life() {
        assertThat(count("account where role = 'STUDENT'")).isEqualTo(2000);
        assertThat(count("account where role = 'PROFESSOR'")).isEqualTo(40);
        assertThat(count("chapter")).isEqualTo(400);
        assertThat(count("comment")).isEqualTo(6000);
        assertThat(database.sql("select sum(students) from student_tally")
                        .query(Long.class)
                        .single())
                .isEqualTo(2000);
        assertThat(database.sql("select sum(readings) from reading_tally where day > date '2026-11-22' - 8")
                        .query(Long.class)
                        .single())
                .as("some of them read on any day of the week before")
                .isBetween(2000L, 2000L * 7);
        String commonest = Csv.read("family_names.csv").stream()
                .limit(10)
                .map(row -> "'" + row.text("name") + "'")
                .collect(Collectors.joining(","));
        assertThat(share("last_name in (" + commonest + ")")).isCloseTo(0.333, within(0.03));
        assertThat(share("university_id = (select id from university where code = 'UCAD')"))
                .isCloseTo(0.2, within(0.005));
        assertThat(share("programme_id = (select p.id from programme p join university u on u.id = p.university_id"
                        + " where p.code = 'MI' and u.code = 'UCAD')"))
                .isCloseTo(0.05, within(0.005));
        assertThat(share("state = 'DEACTIVATED'")).isCloseTo(0.03, within(0.01));
        assertThat(share("state = 'PENDING'")).isCloseTo(0.005, within(0.004));
        assertThat(share("email is not null")).isCloseTo(0.333, within(0.03));
    }

    @Test
    void nobody_answers_before_the_question_or_reads_what_is_above() {
        assertThat(count("comment c join comment p on p.id = c.parent_id where c.created_at <= p.created_at"))
                .isZero();
        assertThat(count("""
                        comment c join chapter h on h.id = c.chapter_id join account a on a.id = c.author_id
                        where a.role = 'STUDENT' and (a.programme_id <> h.programme_id or a.level < h.level
                        or a.created_at > c.created_at)""")).isZero();
        assertThat(count("chapter c where not exists (select 1 from professor_assignment p"
                        + " where p.account_id = c.author_id and p.programme_id = c.programme_id)"))
                .isZero();
        assertThat(count("section where shown like '%el-tex-problem%'")).isZero();
    }

    @Test
    void anybody_signs_in() {
        String somebody = database.sql("select username from account where role = 'STUDENT' and state = 'ACTIVE'"
                        + " order by id desc limit 1")
                .query(String.class)
                .single();
        assertThat(signIns.signIn(somebody, "demo", false, new Browser("127.0.0.1", "test", "")))
                .isNotNull();
    }

    @Test
    void the_same_again_is_the_same_to_the_letter() {
        String first = database.sql(CHECKSUM).query(String.class).single();
        commit(EVERYTHING);
        start.bring(new DemoSize("2000", 2000));
        assertThat(database.sql(CHECKSUM).query(String.class).single()).isEqualTo(first);
    }

    @Test
    void other_data_are_left_alone() {
        commit("delete from demo_data");
        assertThatThrownBy(() -> start.bring(new DemoSize("2000", 2000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds other data");
        commit("insert into demo_data (size, version, loaded_at) values ('2000', 1, now())");
    }

    private void commit(String sql) {
        transaction.executeWithoutResult(_ -> database.sql(sql).update());
    }

    private double share(String condition) {
        return (double) count("account where role = 'STUDENT' and (" + condition + ")") / 2000;
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
