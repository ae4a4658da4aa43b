package etudeline.account;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.account.Selection.AllStudents;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.job.ProblemRow;
import etudeline.job.TestJobs;
import etudeline.kit.AccountId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A university with students of every state, and one of its administrators, who asks for bulk work. */
@PostgresTest
@Import(MovableClock.Here.class)
abstract class BulkScene {

    static final int STUDENTS = 1_100;

    @Autowired
    PeopleBulk bulk;

    @Autowired
    StudentAccounts accounts;

    @Autowired
    Jobs jobs;

    @Autowired
    TestJobs work;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    ProgrammeId programme;
    ProgrammeId other;
    AccountId administrator;

    final Random random = new Random();

    @BeforeEach
    void a_university_with_students_of_every_state_in_two_programmes() {
        university = campus.university();
        programme = campus.programme(university);
        other = campus.programme(university);
        administrator = campus.administrator(university);
        campus.execute("""
                insert into account (role, state, university_id, username, first_name, last_name, faculty_id, programme_id,
                    level, created_at, placed_at)
                select 'STUDENT', (array['ACTIVE', 'ACTIVE', 'ACTIVE', 'PENDING', 'DEACTIVATED'])[1 + n %% 5], p.university_id,
                    'b' || p.id || '-' || n, 'Awa', 'Nom' || n, p.faculty_id, p.id, 1 + n / 5 %% 3, now(),
                    case when n %% 2 = 0 then now() - interval '5 days' end
                from generate_series(1, %d) n join programme p on p.id = case when n %% 3 = 0 then %s else %s end""".formatted(STUDENTS, other, programme));
    }

    Selection ofFilter(@Nullable ProgrammeId of) {
        return new AllStudents(filter(of), Set.of());
    }

    static StudentFilter filter(@Nullable ProgrammeId of) {
        return new StudentFilter(null, null, null, of, null, null);
    }

    <T> T ask(Supplier<T> question) {
        return campus.ask(administrator, question);
    }

    JobRow open(JobId job) {
        return ask(() -> jobs.open(job));
    }

    void undo(JobId job) {
        campus.as(administrator, () -> jobs.undo(job));
        work.runDying(job, random);
    }

    Map<Long, String> report(JobId job) {
        return ask(() -> jobs.problems(job, Window.first(Window.MOST))).stream()
                .collect(Collectors.toMap(
                        ProblemRow::row,
                        line -> line.outcome() + " " + line.label() + " "
                                + line.reason().key()));
    }

    Map<Long, String> states() {
        return map("state");
    }

    Map<Long, String> map(String value) {
        Map<Long, String> map = new TreeMap<>();
        database.sql("select id, " + value + " from account where role = 'STUDENT' and university_id = ?")
                .param(university.value())
                .query(row -> {
                    map.put(row.getLong(1), row.getString(2));
                });
        return map;
    }

    String text(String sql) {
        return database.sql(sql).query(String.class).single();
    }

    int number(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
