package etudeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import etudeline.Campus;
import etudeline.account.Deed;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.account.StudentFilter;
import etudeline.kit.AccountId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

/** All students of a university shut out, as one job: who is, and what was written down and told of it, person by person. */
final class ShutOutStudents {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ApplicationContext context;
    private final JdbcClient database;
    private final UniversityId university;
    private final AccountId administrator;
    private final JobId job;

    /** By id, and in that order, those whom the job is about. */
    private final Map<Long, String> before;

    private ShutOutStudents(ApplicationContext context, UniversityId university, AccountId administrator) {
        this.context = context;
        this.database = context.getBean(JdbcClient.class);
        this.university = university;
        this.administrator = administrator;
        this.before = map("select id, state from account where state <> 'DEACTIVATED' and role = 'STUDENT'"
                + " and university_id = " + university);
        this.job = context.getBean(Campus.class)
                .ask(
                        administrator,
                        () -> context.getBean(PeopleBulk.class)
                                .start(new Selection.AllStudents(StudentFilter.NONE, Set.of()), new Deed.Deactivate()));
    }

    /** Of so many students, some wait for a place, and some are shut out already. */
    static ShutOutStudents begin(ApplicationContext context, int students) {
        Campus campus = context.getBean(Campus.class);
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        campus.execute("""
                insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id,
                    level, created_at)
                select 'STUDENT', (array['ACTIVE', 'ACTIVE', 'ACTIVE', 'PENDING', 'DEACTIVATED'])[1 + n %% 5], p.university_id,
                    's' || p.id || '-' || n, 'Awa', 'Nom' || n, p.faculty_id, p.id, 1, now()
                from generate_series(1, %d) n join programme p on p.id = %s""".formatted(students, programme));
        return new ShutOutStudents(context, university, campus.administrator(university));
    }

    JobNodes.Watched watched() {
        return new JobNodes.Watched(job, this::as, this::check);
    }

    void undo() {
        as(jobs -> jobs.undo(job));
    }

    private void as(Consumer<Jobs> deed) {
        context.getBean(Campus.class).as(administrator, () -> deed.accept(context.getBean(Jobs.class)));
    }

    /** At one moment, however far the job is: the first are shut out, the last of these, in undoing, not any more. */
    private void check() {
        context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            database.sql("set transaction isolation level repeatable read").update();
            List<Integer> counts = database.sql("select done, undone, skipped + failed + kept from job where id = ?")
                    .param(job.value())
                    .query((row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                    .single();
            assertThat(counts.get(2)).as("nobody else touches them").isZero();
            Map<Long, String> states = new TreeMap<>(before);
            Map<Long, String> entries = new TreeMap<>();
            List<Long> out = before.keySet().stream().limit(counts.get(0)).toList();
            out.forEach(student -> {
                states.put(student, "DEACTIVATED");
                entries.put(student, "student.deactivated");
            });
            out.reversed().stream().limit(counts.get(1)).forEach(student -> {
                states.put(student, before.get(student));
                entries.put(student, "student.deactivated student.restored");
            });
            Map<Long, String> found =
                    map("select id, state from account where university_id = " + university + " and role = 'STUDENT'");
            found.keySet().retainAll(before.keySet());
            assertThat(found).as("states").isEqualTo(states);
            assertThat(map("select subject_id, string_agg(action, ' ' order by action) from audit_entry"
                            + " where subject_type = 'student' and actor_id = " + administrator
                            + " group by subject_id"))
                    .as("audited once each")
                    .isEqualTo(entries);
        });
    }

    /** What dead nodes had not told yet is told by others, as it is a few minutes later in the product. */
    void checkTold() {
        boolean undone = number("select undone from job where id = " + job) > 0;
        Map<Long, String> expected = new HashMap<>();
        before.forEach((student, state) -> expected.put(
                student,
                undone && state.equals("ACTIVE") ? "ACCOUNT_ACTIVATED ACCOUNT_DEACTIVATED" : "ACCOUNT_DEACTIVATED"));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            context.getBean(IncompleteEventPublications.class)
                    .resubmitIncompletePublicationsOlderThan(Duration.ofSeconds(5));
            assertThat(map("select i.account_id, string_agg(i.kind, ' ' order by i.kind) from person_item i"
                            + " join account a on a.id = i.account_id where a.university_id = " + university
                            + " group by i.account_id"))
                    .as("told once each")
                    .isEqualTo(expected);
        });
    }

    private Map<Long, String> map(String sql) {
        Map<Long, String> map = new TreeMap<>();
        database.sql(sql).query(row -> {
            map.put(row.getLong(1), row.getString(2));
        });
        return map;
    }

    private int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
