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
