package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.Campus;
import etudeline.Counted;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the principals do with administrators, and what they cannot do to themselves. */
// A database of its own: how many principals there are counts.
@TestPropertySource(properties = "etude.test.database=administrators")
@PostgresTest
class AdministratorsTest {

    @Autowired
    AdministratorAccounts administrators;

    @Autowired
    OneTimeLinks links;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    AccountId principal;
    UniversityId university;

    @BeforeEach
    void a_principal() {
        campus.execute("delete from account where role = 'PLATFORM_ADMINISTRATOR'");
        principal = campus.administrator(null);
        university = campus.university();
        signIns.begin(principal);
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void one_is_made_finds_the_way_in_by_a_link_and_is_found_by_name() {
        AccountId made = administrators.add(data("Coumba", university));
        OneTimeLinks.Issued link = links.issue(made);
        assertThat(link.path()).startsWith("/activation?lien=");
        AdministratorFilter search = new AdministratorFilter("coumba ndoye", null, null);
        List<AdministratorRow> found = administrators.rows(search, Window.first(10));
        assertThat(found).extracting(AdministratorRow::id).contains(made);
        assertThat(found).extracting(AdministratorRow::university).contains(university);
        assertThat(Counted.rows(administrators.total(search))).isEqualTo(found.size());
    }

    @Test
    void first_and_last_name_and_username_are_edited_each_in_its_place() {
        AccountId made = administrators.add(data("Coumba", university));
        String username = "nouveau" + Campus.next();
        administrators.edit(
                made, 0, new AdministratorData(new Identity("Awa", "Sarr", username, null, null), university));
        Identity now = administrators.open(made).data().identity();
        assertThat(now.firstName()).isEqualTo("Awa");
        assertThat(now.lastName()).isEqualTo("Sarr");
        assertThat(now.username()).isEqualTo(username);
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> administrators.edit(made, 0, data("Coumba", university)));
        refused(
                "username",
                "account.username.taken",
                () -> administrators.add(new AdministratorData(
                        new Identity("B", "C", username.toUpperCase(Locale.ROOT), null, null), university)));
    }

    @Test
    void who_moves_to_another_university_is_signed_out_and_reaches_that_one() {
        AccountId made = administrators.add(data("Coumba", university));
        signIns.as(made, () -> {});
        signIns.begin(principal);
        UniversityId other = campus.university();
        AdministratorAccounts.Opened opened = administrators.open(made);
        administrators.edit(
                made, opened.version(), new AdministratorData(opened.data().identity(), other));
        assertThat(openSessions(made)).isZero();
        assertThat(administrators.open(made).data().university()).isEqualTo(other);
        assertThat(text(
                        "select before ->> 'university' from audit_entry where action = 'administrator.edited' and subject_id = "
                                + made))
                .isEqualTo(text("select name from university where id = " + university));
        refused(
                "university",
                "account.refused.rank",
                () -> administrators.edit(
                        made,
                        administrators.open(made).version(),
                        new AdministratorData(opened.data().identity(), null)));
    }

    @Test
    void who_is_deactivated_is_signed_out_and_may_come_back() {
        AccountId made = administrators.add(data("Coumba", university));
        signIns.as(made, () -> {});
        signIns.begin(principal);
        administrators.deactivate(made);
        assertThat(openSessions(made)).isZero();
        assertThat(administrators.open(made).state()).isEqualTo(AccountState.DEACTIVATED);
        administrators.activate(made);
        assertThat(administrators.open(made).state()).isEqualTo(AccountState.ACTIVE);
        administrators.delete(made, "");
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> administrators.open(made));
        assertThat(text("select string_agg(action, ' ' order by id) from audit_entry where subject_id = " + made))
                .isEqualTo("administrator.created university_administrator.deactivated"
                        + " university_administrator.activated university_administrator.deleted");
    }

    @Test
    void nobody_shuts_out_themselves_though_there_are_others() {
        campus.administrator(null);
        refused("", "account.own", () -> administrators.deactivate(principal));
        refused("", "account.own", () -> administrators.delete(principal, ""));
        assertThat(administrators.open(principal).state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void the_last_active_principal_stays_whoever_began_to_shut_it_out_before() {
        AccountId other = campus.administrator(null);
        signIns.begin(other);
        campus.execute("update account set state = 'DEACTIVATED' where id = ?", other.value());
        refused("", "account.lastPrincipal", () -> administrators.deactivate(principal));
        refused("", "account.lastPrincipal", () -> administrators.delete(principal, ""));
        assertThat(text("select state from account where id = " + principal)).isEqualTo("ACTIVE");
    }

    private static AdministratorData data(String firstName, @Nullable UniversityId university) {
        return new AdministratorData(
                new Identity(firstName, "Ndoye", "admin.nouveau" + Campus.next(), null, null), university);
    }

    private static void refused(String field, String key, Runnable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed::run)
                .satisfies(
                        refused -> assertThat(refused.problems()).containsExactly(new Problem(field, key, List.of())));
    }

    private int openSessions(AccountId account) {
        return database.sql("select count(*) from sign_in where ended_at is null and account_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    private String text(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
