package etudeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.kit.AccountId;
import etudeline.shell.Texts;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever an administrator changes of people, structure and settings is in the audit, by whom and of what. */
@PostgresTest
@Import({StructureCalls.class, UniversityCalls.class, PeopleCalls.class, JobCalls.class})
class AuditedWritesTest {

    private static final Set<String> SERVICES = Set.of(
            "StudentAccounts",
            "Teachers",
            "AdministratorAccounts",
            "Universities",
            "Faculties",
            "Programmes",
            "Subjects",
            "UniversitySettings",
            "Jobs",
            "PeopleBulk");

    private final Calls calls = new Calls();

    @Autowired
    Campus campus;

    @Autowired
    Secrets secrets;

    @Autowired
    Passwords passwords;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    @Autowired
    Texts texts;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void each_write_of_the_principal_is_audited(@Autowired List<Calls.Of> modules) {
        modules.forEach(module -> module.addTo(calls));
        Scene scene = new Scene(new Rows(database, transaction), campus, secrets, passwords);
        AccountId principal = scene.person(Caller.PRINCIPAL);
        signIns.begin(principal);
        List<String> written = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        for (String name : calls.names()) {
            Calls.Call call = calls.named(name);
            if (call.writes() && SERVICES.contains(name.substring(0, name.indexOf('.')))) {
                transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    int before = audited(principal);
                    if (succeeds(call, scene)) {
                        written.add(Calls.method(name));
                        if (audited(principal) == before) {
                            unseen.add(name);
                        }
                        words.addAll(words(principal));
                    }
                });
            }
        }
        assertThat(unseen).as("changes that nobody could find out about").isEmpty();
        assertThat(texts.keys("audit."))
                .as("or the journal shows codes instead of words")
                .containsAll(words);
        assertThat(written.stream().map(name -> name.substring(0, name.indexOf('.'))))
                .as("services of which a write was tried")
                .containsAll(SERVICES);
    }

    private boolean succeeds(Calls.Call call, Scene scene) {
        try {
            String answer = Answer.of(call.question().ask(scene, Caller.PRINCIPAL));
            entities.flush();
            return !Answer.isRefusal(answer);
        } catch (Exception refused) {
            return !Answer.isRefusal(Answer.of(refused, Caller.PRINCIPAL));
        }
    }

    /** Keys of the texts that the journal needs for what this person has done. */
    private List<String> words(AccountId by) {
        return database.sql("""
                        with mine as (select * from audit_entry where actor_id = :by)
                        select 'audit.action.' || replace(action, '.', '-') from mine
                        union select 'audit.type.' || subject_type from mine
                        union select 'audit.fact.' || fact from mine,
                            jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) fact
                        where fact not like '%.%'""")
                .param("by", by.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int audited(AccountId by) {
        entities.flush();
        return database.sql("select count(*) from audit_entry where actor_id = ?")
                .param(by.value())
                .query(Integer.class)
                .single();
    }
}
