package etudeline.bench;

import com.sun.management.OperatingSystemMXBean;
import etudeline.account.ImportId;
import etudeline.account.ImportKind;
import etudeline.account.ImportSummary;
import etudeline.account.PeopleImports;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.kit.UniversityId;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What it takes to bring in a file of a hundred thousand students, beside a bare COPY into the same table. */
final class ImportBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 100_000);
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final String BARE = "bare copy";

    private static final String COPY = """
            copy account (role, state, university_id, username, first_name, last_name, email, matricule, faculty_id,
                programme_id, level, created_at) from stdin""";

    private static final String[] GIVEN = {
        "Awa", "Fatou", "Mamadou", "Aïssatou", "Ibrahima", "Khady", "Ousmane", "Mariama"
    };
    private static final String[] FAMILY = {
        "Diop", "Ndiaye", "Fall", "Sène", "Sarr", "Faye", "Ba", "Sow", "Diallo", "Gueye"
    };
    private static final String[] LEVELS = {"L1", "l2", "L3", "M1"};

    /** Where a file's students study. */
    private record Programme(long id, long faculty, String code, String facultyCode) {}

    private final List<String> lines = new ArrayList<>();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS);
                Connection bare = demo.connect(BARE);
                Heap heap = new Heap()) {
            demo.signIn("admin");
            measure(demo, bare, heap);
        }
        return """
                A CSV file of %,d students nobody knows yet, into the demo of %,d: `PeopleImports.upload` (read, staged through
                COPY, each line judged), then `start` and the job as nodes do it, ledger, audit, report and progress included.
                Embedded PostgreSQL with its usual settings. Bare COPY: the same accounts into `account` with all its indexes,
                on one connection in one transaction, nothing checked and nothing else written; taken back afterwards. CPU of
                this process, and of the backends from the kernel: what others do beside it changes it least. Heap:
                the most that was left after any collection, less what was left before the file came. One run.

                | what | elapsed | rows/s | CPU application | CPU database | database beside bare COPY |
                |---|---|---|---|---|---|
                """.formatted(ROWS, STUDENTS) + String.join("\n", lines) + """


                Wanted: preview ≤ 5 s, import ≤ 40 s, heap growth ≤ 64 MB.
                """;
    }

    private void measure(Demo demo, Connection bare, Heap heap) throws Exception {
        JdbcClient database = demo.service(JdbcClient.class);
        UniversityId university =
                new UniversityId(database.sql("""
                        select university_id from account where role = 'STUDENT' group by university_id order by count(*) desc limit 1""").query(Long.class).single());
        List<Programme> programmes = database.sql("""
                        select p.id, f.id, p.code, f.code from programme p join faculty f on f.id = p.faculty_id
                        where p.university_id = ? order by p.id""")
                .param(university.value())
                .query((row, _) -> new Programme(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .list();
        Backends services = Backends.of(bare, demo.services());
        Cost reference = copy(bare, university, programmes);
        byte[] file = file(programmes);
        PeopleImports imports = demo.service(PeopleImports.class);
        Jobs jobs = demo.service(Jobs.class);
        heap.begin();
        ImportId[] id = new ImportId[1];
        Cost preview = Cost.of(services, () -> id[0] = upload(imports, university, file));
        ImportSummary summary = imports.open(id[0]).summary();
        if (summary.fresh() != ROWS) {
            throw new IllegalStateException("Not as many new people as lines: " + summary);
        }
        long previewHeap = heap.growth();
        JobId[] job = new JobId[1];
        Cost apply = Cost.of(services, () -> {
            job[0] = imports.start(id[0]);
            await(jobs, job[0]);
        });
        long applyHeap = heap.growth();
        JobRow done = jobs.open(job[0]);
        if (done.done() != ROWS) {
            throw new IllegalStateException("Not all came in: " + done);
        }
        Cost again = Cost.of(services, () -> id[0] = upload(imports, university, file));
        Cost undo = Cost.of(services, () -> {
            jobs.undo(job[0]);
            await(jobs, job[0]);
        });
        line("bare COPY into `account` (reference)", reference, reference);
        line("preview of a new file of %.1f MB".formatted(file.length / 1e6), preview, reference);
        line("preview of the same file again", again, reference);
        line("import, from `start` to the end of the job", apply, reference);
        line("preview and import", preview.and(apply), reference);
        line("undoing it", undo, reference);
        lines.add("\nHeap growth: preview %.0f MB, import %.0f MB.".formatted(previewHeap / 1e6, applyHeap / 1e6));
        database.sql("delete from import_file").update();
    }

    private static ImportId upload(PeopleImports imports, UniversityId university, byte[] file) {
        return imports.upload(
                ImportKind.STUDENTS, university, "etudiants.csv", file.length, new ByteArrayInputStream(file));
    }

    private void line(String what, Cost cost, Cost reference) {
        lines.add("| %s | %.1f s | %,.0f | %.1f s | %.1f s | %.2f |"
                .formatted(
                        what,
                        cost.elapsed(),
                        ROWS / cost.elapsed(),
                        cost.application(),
                        cost.database(),
                        cost.database() / reference.database()));
    }

    /** In seconds. */
    private record Cost(double elapsed, double application, double database) {

        static Cost of(Backends backends, Pair.Work work) throws Exception {
            long database = backends.processor();
            long application = process();
            long start = System.nanoTime();
            work.run();
            return new Cost(
                    (System.nanoTime() - start) / 1e9,
                    (process() - application) / 1e9,
                    (backends.processor() - database) / 1e9);
        }

        private static long process() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        Cost and(Cost next) {
            return new Cost(elapsed + next.elapsed(), application + next.application(), database + next.database());
        }
    }

    private static void await(Jobs jobs, JobId job) {
        while (jobs.open(job).isOpen()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static byte[] file(List<Programme> programmes) {
        StringBuilder text = new StringBuilder("matricule;prenom;nom;email;ufr;filiere;niveau\n");
        for (int row = 0; row < ROWS; row++) {
            Programme programme = programmes.get(row % programmes.size());
            text.append("IMP%07d;%s;%s;%s;%s;%s;%s\n"
                    .formatted(
                            row,
                            given(row),
                            family(row),
                            email(row),
                            programme.facultyCode(),
                            programme.code(),
                            LEVELS[row % LEVELS.length]));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String given(int row) {
        return GIVEN[row * 7 % GIVEN.length];
    }

    private static String family(int row) {
        return FAMILY[row * 3 % FAMILY.length];
    }

    private static String email(int row) {
        return row % 3 == 0 ? "imp" + row + "@exemple.sn" : "";
    }

    /** In one transaction that is taken back; what it cost until then. */
    private static Cost copy(Connection connection, UniversityId university, List<Programme> programmes)
            throws Exception {
        connection.setAutoCommit(false);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            Programme programme = programmes.get(row % programmes.size());
            text.append("STUDENT\tACTIVE\t%s\tbare%07d\t%s\t%s\t%s\tBARE%07d\t%d\t%d\t%d\t2026-11-01\n"
                    .formatted(
                            university,
                            row,
                            given(row),
                            family(row),
                            row % 3 == 0 ? email(row) : "\\N",
                            row,
                            programme.faculty(),
                            programme.id(),
                            row % LEVELS.length + 1));
        }
        Cost cost = Cost.of(
                Backends.of(connection, BARE),
                () -> connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(COPY, new StringReader(text.toString())));
        connection.rollback();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum account");
        }
        return cost;
    }
}
