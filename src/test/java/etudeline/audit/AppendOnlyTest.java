package etudeline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.Campus;
import etudeline.Counted;
import etudeline.PostgresTest;
import etudeline.audit.Audit.Actor;
import etudeline.audit.Audit.Change;
import etudeline.audit.Audit.Subject;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in the audit stays as it was written, and outlives whoever it names. */
@PostgresTest
class AppendOnlyTest {

    @Autowired
    Audit audit;

    @Autowired
    Journal journal;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    UniversityId university;
    AccountId administrator;

    @BeforeEach
    void an_administrator_who_does_something() {
        university = campus.university();
        administrator = campus.administrator(university);
        campus.as(
                administrator,
                () -> transaction.executeWithoutResult(
                        _ -> audit.record("student.edited", subject(), Map.of("level", "L1"), Map.of("level", "L2"))));
    }

    private Subject subject() {
        return new Subject("student", 7L, "Ndiaye Awa", university);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor_name = 'Nobody'",
                "delete from audit_entry where id = (select max(id) from audit_entry)",
                "truncate audit_entry"
            })
    void the_database_refuses_every_way_to_change_an_entry(String sql) {
        long before = number();
        assertThat(before).isPositive();
        assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining("append-only");
        assertThat(number()).isEqualTo(before);
    }

    @Test
    void an_entry_names_who_did_it_after_the_account_is_gone() {
        AccountId successor = campus.administrator(university);
        campus.execute("delete from account where id = ?", administrator.value());
        List<JournalRow> rows = campus.ask(successor, () -> journal.rows(JournalFilter.NONE, Window.first(10)));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.actor()).startsWith("Awa Ndoye");
            assertThat(row.subject()).isEqualTo("Ndiaye Awa");
            assertThat(row.facts()).containsExactly(new JournalRow.Fact("level", "L1", "L2"));
        });
        JournalFilter byName = new JournalFilter(rows.getFirst().actor(), null, null, null, null, null);
        assertThat(campus.<Integer>ask(successor, () -> Counted.rows(journal.total(byName))))
                .as("found by the name that is gone")
                .isOne();
    }

    @Test
    void each_name_is_noted_once_however_many_entries_have_it() {
        Actor actor = new Actor(administrator, "Sarr Coumba " + Campus.next());
        List<Change> changes = List.of(
                new Change(subject(), Map.of(), Map.of()), new Change(subject(), Map.of(), Map.of("level", "L3")));
        transaction.executeWithoutResult(_ -> audit.recordAll(actor, "student.moved", changes));
        transaction.executeWithoutResult(_ -> audit.recordAll(actor, "student.moved", changes));
        assertThat(database.sql("select count(*) from audit_actor where name = ?")
                        .param(actor.name())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nothing_is_recorded_apart_from_the_change_itself() {
        assertThatThrownBy(() -> audit.record("student.edited", subject(), Map.of(), Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private long number() {
        return database.sql("select count(*) from audit_entry where actor_name <> 'Nobody'")
                .query(Long.class)
                .single();
    }
}
