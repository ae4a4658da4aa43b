package etudeline.account;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people the administrator reaches: one statement each, on the indexes of the lists. */
@Service
@Administrators
@Transactional(readOnly = true)
public class PeopleFigures {

    /**
     * Accounts in use.
     *
     * @param newStudents whose account is not older, whatever its state
     * @param seenProfessors who have signed in since
     */
    public record Active(int students, int newStudents, int professors, int seenProfessors) {}

    /**
     * Students who cannot work.
     *
     * @param pending whose place is to be confirmed (rule 2)
     * @param since when the first of them registered; null when there is none
     */
    public record Waiting(int pending, @Nullable Instant since, int deactivated) {}

    private final JdbcClient database;
    private final CurrentUser currentUser;

    PeopleFigures(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    public Active active(Instant since) {
        String students = reached(Role.STUDENT);
        return ask("select (select count(*) from " + students + " and state = 'ACTIVE'),"
                        + " (select count(*) from " + students + " and created_at >= :since),"
                        + " count(*), count(*) filter (where last_sign_in_at >= :since)"
                        + " from " + reached(Role.PROFESSOR) + " and state = 'ACTIVE'")
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Active(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    public Waiting waiting() {
        String students = reached(Role.STUDENT);
        return ask("select count(*), min(created_at), (select count(*) from " + students + " and state = 'DEACTIVATED')"
                        + " from " + students + " and state = 'PENDING'")
                .query((row, _) -> new Waiting(row.getInt(1), instant(row.getTimestamp(2)), row.getInt(3)))
                .single();
    }

    /** The role is a constant: the planner must see it to take the partial indexes. */
    private String reached(Role role) {
        return "account where role = '" + role + "'" + (university() == null ? "" : " and university_id = :university");
    }

    private JdbcClient.StatementSpec ask(String sql) {
        UniversityId university = university();
        JdbcClient.StatementSpec statement = database.sql(sql);
        return university == null ? statement : statement.param("university", university.value());
    }

    private @Nullable UniversityId university() {
        return currentUser.require().scope().only();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
