package etudeline.account;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.kit.UniversityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many people the administrator reaches: students out of the tallies, all others on the indexes of the lists. */
@Service
@Administrators
@Transactional(readOnly = true)
public class PeopleFigures {

    /**
     * Accounts in use.
     *
     * @param newStudents whose account is not older than that day, whatever its state
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

    /** Accounts in use of those who are no students. */
    public record Staff(int professors, int administrators) {}

    private final StudentTallies tallies;
    private final JdbcClient database;
    private final CurrentUser currentUser;

    PeopleFigures(StudentTallies tallies, JdbcClient database, CurrentUser currentUser) {
        this.tallies = tallies;
        this.database = database;
        this.currentUser = currentUser;
    }

    public Active active(Instant since) {
        UniversityScope scope = scope(null);
        return ask(
                        scope,
                        "select (select coalesce(sum(students), 0) from student_tally where state = 'ACTIVE'"
                                + here(scope)
                                + "), (select coalesce(sum(students), 0) from registration_tally where day >= :day"
                                + here(scope)
                                + "), count(*), count(*) filter (where last_sign_in_at >= :since)"
                                + " from account where role = 'PROFESSOR' and state = 'ACTIVE'")
                .param("since", Timestamp.from(since))
                .param("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
                .query((row, _) -> new Active(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    public Waiting waiting() {
        UniversityScope scope = scope(null);
        String sum = "(select coalesce(sum(students), 0) from student_tally where state = '%s'" + here(scope) + ")";
        return ask(
                        scope,
                        "select " + sum.formatted(AccountState.PENDING) + ", min(created_at), "
                                + sum.formatted(AccountState.DEACTIVATED)
                                + " from account where role = 'STUDENT' and state = 'PENDING'")
                .query((row, _) -> new Waiting(row.getInt(1), instant(row.getTimestamp(2)), row.getInt(3)))
                .single();
    }

    /** Where the students are, all sums of one snapshot. The university: one within reach, or null for all of them. */
    public StudentSums students(@Nullable UniversityId university) {
        return tallies.sums(scope(university));
    }

    public Staff staff(@Nullable UniversityId university) {
        return ask(
                        scope(university),
                        "select count(*) filter (where role = 'PROFESSOR'), count(*) filter (where role <> 'PROFESSOR')"
                                + " from account where role <> 'STUDENT' and state = 'ACTIVE'")
                .query((row, _) -> new Staff(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Of the students there are, how many came on each day from that one on; days without any are left out. */
    public SortedMap<LocalDate, Integer> registrations(@Nullable UniversityId university, LocalDate since) {
        return tallies.registrations(scope(university), since);
    }

    /** The role is a constant in it: the planner must see it to take the partial indexes. */
    private JdbcClient.StatementSpec ask(UniversityScope scope, String sql) {
        UniversityId only = scope.only();
        JdbcClient.StatementSpec statement = database.sql(sql + here(scope));
        return only == null ? statement : statement.param("university", only.value());
    }

    private static String here(UniversityScope scope) {
        return scope.only() == null ? "" : " and university_id = :university";
    }

    private UniversityScope scope(@Nullable UniversityId university) {
        return currentUser.require().scope().within(university);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
