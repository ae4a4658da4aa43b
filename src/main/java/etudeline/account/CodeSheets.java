package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.audit.Audit;
import etudeline.job.JobId;
import etudeline.job.Jobs;
import etudeline.kit.AccountId;
import etudeline.kit.Folded;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes that a job has handed out and nobody has used yet, to be printed as often as need be. */
@Service
@Administrators
@Transactional(readOnly = true)
public class CodeSheets {

    /** As many cards as are held in memory at once. */
    static final int PAGE = 1_000;

    /**
     * People whose cards are printed together, by where they are now.
     *
     * @param programme null, and the level with it: professors of that university
     */
    public record Group(
            UniversityId university,
            @Nullable ProgrammeId programme,
            @Nullable Level level,
            int cards) {}

    /** A person's code, and up to when it opens. */
    public record Card(
            AccountId account,
            String lastName,
            String firstName,
            String username,
            @Nullable String matricule,
            @Nullable String email,
            String code,
            Instant expiresAt,
            String key) {}

    private static final String OPEN = """
            from one_time_link l join account a on a.id = l.account_id
            where l.job_id = :job and l.used_at is null and l.replaced_by is null and l.expires_at > :now
                and (cast(:only as bigint) is null or a.university_id = :only)
            """;

    private static final String GROUPS = "select a.university_id, a.programme_id, a.level, count(*) " + OPEN
            + "group by a.university_id, a.programme_id, a.level";

    /** From the people to their codes, whatever the planner believes: the other way round all codes are read for each page. */
    private static final String CARDS = """
            select a.id, a.last_name, a.first_name, a.username, a.matricule, a.email, a.name_key, l.nonce, l.expires_at
            from account a cross join lateral (
                select nonce, expires_at from one_time_link
                where account_id = a.id and job_id = :job and used_at is null and replaced_by is null and expires_at > :now
                limit 1) l
            where (cast(:only as bigint) is null or a.university_id = :only)
                and a.university_id = :university and %s and (a.name_key, a.id) > (:key, :id)
            order by a.name_key, a.id limit :most""";

    private static final String STUDENTS =
            CARDS.formatted("a.role = 'STUDENT' and a.programme_id = :programme and a.level = :level");
    private static final String PROFESSORS = CARDS.formatted("a.role = 'PROFESSOR'");

    private final Jobs jobs;
    private final ActivationCodes codes;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    CodeSheets(
            Jobs jobs,
            ActivationCodes codes,
            Catalogue catalogue,
            CurrentUser currentUser,
            JdbcClient database,
            Audit audit,
            Clock clock) {
        this.jobs = jobs;
        this.codes = codes;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whose codes there are, in the order of names; who looks at them is written down. Empty when all are used, too old or
     * replaced; {@link Missing} when the job has handed out none, or is another university's.
     */
    @Transactional
    public List<Group> open(JobId job) {
        jobs.open(job);
        if (!database.sql("select exists (select 1 from one_time_link where job_id = :job)")
                .param("job", job.value())
                .query(Boolean.class)
                .single()) {
            throw new Missing("codes of job", job);
        }
        List<Group> groups = ask(GROUPS, job).query((row, _) -> group(row)).list().stream()
                .sorted(byName(catalogue.tree()))
                .toList();
        audit.record(
                "job.codesSeen",
                new Audit.Subject("job", job.value(), "codes", jobs.open(job).university()),
                Map.of(),
                Map.of("codes", groups.stream().mapToInt(Group::cards).sum()));
        return groups;
    }

    private static Comparator<Group> byName(CatalogueTree tree) {
        return Comparator.comparing((Group group) -> Folded.of(tree.name(group.university())))
                .thenComparing(group -> group.programme() == null ? "" : Folded.of(tree.name(group.programme())))
                .thenComparingLong(group ->
                        group.programme() == null ? 0 : group.programme().value())
                .thenComparingInt(
                        group -> group.level() == null ? 0 : group.level().code());
    }

    /** The next cards of the group, by name; after that card, null: from the first. None: that was all. */
    public List<Card> cards(JobId job, Group group, @Nullable Card after) {
        jobs.open(job);
        JdbcClient.StatementSpec cards = group.programme() == null || group.level() == null
                ? ask(PROFESSORS, job)
                : ask(STUDENTS, job)
                        .param("programme", group.programme().value())
                        .param("level", group.level().code());
        return cards.param("university", group.university().value())
                .param("key", after == null ? "" : after.key())
                .param("id", after == null ? 0 : after.account().value())
                .param("most", PAGE)
                .query((row, _) -> card(row))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, JobId job) {
        UniversityId only = currentUser.require().scope().only();
        return database.sql(sql)
                .param("job", job.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("only", only == null ? null : only.value());
    }

    private static Group group(ResultSet row) throws SQLException {
        Long programme = row.getObject(2, Long.class);
        return new Group(
                new UniversityId(row.getLong(1)),
                programme == null ? null : new ProgrammeId(programme),
                Optional.ofNullable(row.getObject(3, Integer.class))
                        .map(Level::ofCode)
                        .orElse(null),
                row.getInt(4));
    }

    private Card card(ResultSet row) throws SQLException {
        return new Card(
                new AccountId(row.getLong("id")),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("username"),
                row.getString("matricule"),
                row.getString("email"),
                codes.code(row.getBytes("nonce")),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("name_key"));
    }
}
