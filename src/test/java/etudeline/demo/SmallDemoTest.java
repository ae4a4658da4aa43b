package etudeline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.PostgresTest;
import etudeline.access.Browser;
import etudeline.access.SignIns;
import etudeline.launch.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PostgresTest
@TestPropertySource(properties = "etude.demo=small")
class SmallDemoTest {

    private static final String READABLE = """
            chapter c join account a using (programme_id)
            where a.username = '%s' and c.state = 'PUBLISHED' and c.level <= a.level""";

    @Autowired
    private JdbcClient database;

    @Autowired
    private DemoStart start;

    @Autowired
    private DemoAccounts accounts;

    @Autowired
    private SignIns signIns;

    @Test
    void eight_universities_with_all_that_is_taught_there() {
        assertThat(count("university")).isEqualTo(8);
        assertThat(count("university_logo")).isEqualTo(8);
        assertThat(count("faculty")).isEqualTo(41);
        assertThat(count("programme")).isEqualTo(126);
        assertThat(count("subject")).isEqualTo(3732);
    }

    @Test
    void a_few_hundred_people_of_all_roles_and_states() {
        assertThat(count("account where role = 'STUDENT'")).isEqualTo(278);
        assertThat(count("account where role = 'PROFESSOR'")).isEqualTo(30);
        assertThat(count("account where role = 'UNIVERSITY_ADMINISTRATOR'")).isEqualTo(8);
        assertThat(count("account where state = 'DEACTIVATED'")).isEqualTo(7);
        assertThat(count("account where state = 'PENDING'")).isEqualTo(5);
        assertThat(count("professor_assignment")).isGreaterThan(40);
    }

    @Test
    void who_waits_for_confirmation_is_where_the_university_confirms() {
        assertThat(
                        count(
                                "account join university_setting using (university_id) where state = 'PENDING' and registration = 'APPROVAL'"))
                .isEqualTo(5);
    }

    @Test
    void nothing_is_of_the_future() {
        assertThat(count("account where created_at > now() or last_sign_in_at > now() or last_sign_in_at < created_at"))
                .isZero();
    }

    @Test
    void ten_courses_are_as_long_as_a_professor_writes_them_with_formulas_and_tables() {
        assertThat(count("""
                        (select distinct title from section join chapter on id = chapter_id
                        where kind = 'LESSON' and state = 'PUBLISHED' and shown like '%<math%' and shown like '%<table%'
                        and cardinality(regexp_split_to_array(plain, '\\s+')) >= 1500)""")).isGreaterThanOrEqualTo(10);
        assertThat(count("section where shown like '%el-tex-problem%'"))
                .as("formulas that could not be set")
                .isZero();
    }

    @Test
    void the_students_of_the_demo_have_something_to_read_and_to_download() {
        assertThat(count(READABLE.formatted("etudiant"))).isGreaterThanOrEqualTo(5);
        assertThat(count(READABLE.formatted("etudiant.bts"))).isGreaterThanOrEqualTo(2);
        assertThat(count("chapter_file join stored_file on id = file_id where media_type = 'application/pdf'"))
                .isEqualTo(3);
        assertThat(count("chapter_file where place = 'IMAGE'")).isGreaterThanOrEqualTo(6);
        assertThat(count("section where shown ~ '/fichiers/[^0-9]'")).isZero();
    }

    @Test
    void the_professor_of_the_demo_has_chapters_in_every_state() {
        assertThat(database.sql(
                                "select count(distinct chapter.state) from chapter join account on account.id = author_id where username = 'prof'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void comments_come_after_what_they_answer_from_people_who_may_read_the_chapter() {
        assertThat(count("comment")).isEqualTo(70);
        assertThat(count("comment c join comment p on p.id = c.parent_id where c.created_at <= p.created_at"))
                .isZero();
        assertThat(count("comment c join chapter h on h.id = c.chapter_id where c.created_at <= h.published_at"))
                .isZero();
        assertThat(count("""
                        comment c join chapter h on h.id = c.chapter_id join account a on a.id = c.author_id
                        where a.role = 'STUDENT' and (a.programme_id <> h.programme_id or a.level < h.level)
                        or a.state <> 'ACTIVE'""")).isZero();
    }

    @Test
    void what_the_portal_adds_gets_an_id_of_its_own() {
        long before =
                database.sql("select max(id) from account").query(Long.class).single();
        long next = database.sql("select nextval(pg_get_serial_sequence('account', 'id'))")
                .query(Long.class)
                .single();
        assertThat(next).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "admin.ucad", "prof", "etudiant", "etudiant.bts"})
    void every_demo_account_signs_in(String username) {
        assertThat(accounts.usernames()).contains(username);
        assertThat(signIns.signIn(username, "demo", false, new Browser("127.0.0.1", "test", "")))
                .isNotNull();
    }

    @Test
    void the_second_start_changes_nothing() {
        String before = writings();
        start.bring(DemoSize.SMALL);
        assertThat(writings()).isEqualTo(before);
    }

    @Test
    void another_size_is_refused_in_one_line() {
        assertThatThrownBy(() -> start.bring(new DemoSize("2000", 2000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds the demo small")
                .hasMessageNotContaining("\n");
    }

    /** Which transaction wrote each row. */
    private String writings() {
        return database.sql("select md5(string_agg(xmin || ' ' || id, ',' order by id)) from account")
                .query(String.class)
                .single();
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
