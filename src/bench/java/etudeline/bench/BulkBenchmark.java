package etudeline.bench;

import etudeline.account.CodeSheets;
import etudeline.account.Deed;
import etudeline.account.Deed.Move;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.job.JobId;
import etudeline.job.JobRow;
import etudeline.job.Jobs;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long bulk work on very many students takes, and what it does to those who look at the list meanwhile. */
final class BulkBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 1_000_000);
    private static final int PEOPLE = Math.min(STUDENTS, 100_000);
    private static final int GROUP = PEOPLE / 10;
    private static final int WINDOW = 50;
    private static final String NEWCOMERS = "bulk-";
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String HEAD = """
            | job | rows | elapsed | wanted | CPU application, database | windows meanwhile: p50, p95, ms | quiet: p50, p95, ms | p95 ratio |
            |---|---|---|---|---|---|---|---|""";

    private final List<String> lines = new ArrayList<>();

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS)) {
            demo.signIn("admin");
            new Course(demo).run();
        }
        return """
                Jobs asked for as the principal does, on %,d students who have come to the biggest university of the demo of
                %,d, on the node that also answers for the list; embedded PostgreSQL with its usual settings. Elapsed
                from the start of the order to the end of the last chunk, audit, ledger and what people are told included.
                Meanwhile, and before in quiet, windows of %d rows of the list (`StudentAccounts.rows`) at random positions,
                one sort after the other, %d ms after each other; what they cost is in the CPU. Before it all a tenth of them
                were moved and moved back, as the first job of a node is done while its code is being compiled. Wanted: 20 s for
                a hundred thousand moves and for their undoing, and windows at most twice as slow meanwhile. The first line is what
                a process that only counts does to these windows here: they wait for a core.

                """.formatted(PEOPLE, STUDENTS, WINDOW, PAUSE.toMillis()) + HEAD + "\n" + String.join("\n", lines);
    }

    private static String shown(Times windows) {
        return "%.1f, %.1f (%,d windows)"
                .formatted(windows.at(.5), windows.at(.95), windows.sorted().size());
    }

    /** The jobs, one after the other. */
    private final class Course {

        private static final List<String> SORTS = List.of("nom", "identifiant", "matricule", "niveau", "creation");

        private final StudentAccounts students;
        private final PeopleBulk bulk;
        private final Jobs jobs;
        private final JdbcClient database;
        private final CodeSheets sheets;
        private final Demo demo;
        private final Random random = new Random(1);
        private int total;

        Course(Demo demo) {
            students = demo.service(StudentAccounts.class);
            bulk = demo.service(PeopleBulk.class);
            jobs = demo.service(Jobs.class);
            database = demo.service(JdbcClient.class);
            sheets = demo.service(CodeSheets.class);
            this.demo = demo;
        }

        void run() {
            leave();
            try {
                come();
                all();
            } finally {
                leave();
            }
        }

        private void all() {
            total = database.sql("select count(*) from account where role = 'STUDENT'")
                    .query(Integer.class)
                    .single();
            windows(WARM_UP, () -> true);
            warmUp();
            counting();
            Selection newcomers =
                    new Selection.AllStudents(new StudentFilter(NEWCOMERS, null, null, null, null, null), Set.of());
            Move move = move();
            JobId moved = job("move to one filière and niveau", "20 s", () -> bulk.start(newcomers, move));
            undo(moved, "20 s");
            JobId out = job("deactivation", "", () -> bulk.start(newcomers, new Deed.Deactivate()));
            undo(out, "");
            JobId codes = job("activation codes", "", () -> bulk.start(newcomers, new Deed.HandOutCodes()));
            sheets(codes);
            undo(codes, "");
            Selection some = new Selection.Ticked(Role.STUDENT, some());
            job("deletion", "", () -> bulk.start(some, new Deed.Delete(GROUP)));
        }

        /** The first job of a node would be measured with the compiler at work on it. */
        private void warmUp() {
            Selection some = new Selection.Ticked(Role.STUDENT, some());
            JobId moved = bulk.start(some, move());
            await(moved);
            jobs.undo(moved);
            await(moved);
        }

        /** What any process does to those who look, on a machine of so few cores: one thread counts, and that is all. */
        private void counting() {
            Times quiet = windows(QUIET, () -> true);
            AtomicBoolean over = new AtomicBoolean();
            Thread counter = Thread.ofPlatform().daemon().start(() -> {
                while (!over.get()) {
                    Thread.onSpinWait();
                }
            });
            Times meanwhile = windows(QUIET, () -> true);
            over.set(true);
            try {
                counter.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            line("| no job, one thread counting | | | | | %s | %s | %.1f |"
                    .formatted(shown(meanwhile), shown(quiet), meanwhile.at(.95) / quiet.at(.95)));
        }

        private void line(String line) {
            System.out.println(line);
            lines.add(line);
        }

        private void await(JobId job) {
            windows(PATIENCE, () -> jobs.open(job).isOpen());
        }

        private void undo(JobId job, String wanted) {
            job("undo of it", wanted, () -> {
                jobs.undo(job);
                return job;
            });
        }

        private JobId job(String what, String wanted, Supplier<JobId> order) {
            Times quiet = windows(QUIET, () -> true);
            Backends backends = backends();
            double[] before = processor(backends);
            long start = System.nanoTime();
            JobId job = order.get();
            Times meanwhile = windows(PATIENCE, () -> jobs.open(job).isOpen());
            double seconds = (System.nanoTime() - start) / 1e9;
            double[] after = processor(backends);
            JobRow end = jobs.open(job);
            if (end.isOpen() || end.handled() != end.rows() || end.problems() > 0) {
                throw new IllegalStateException("Not done as a whole: " + end);
            }
            line("| %s | %,d | %.1f s | %s | %.1f s, %.1f s | %s | %s | %.1f |"
                    .formatted(
                            what,
                            end.rows(),
                            seconds,
                            wanted,
                            after[0] - before[0],
                            after[1] - before[1],
                            shown(meanwhile),
                            shown(quiet),
                            meanwhile.at(.95) / quiet.at(.95)));
            return job;
        }

        private Backends backends() {
            try (Connection connection = demo.connect("bulk people")) {
                return Backends.of(connection, demo.services());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Seconds of this process, and of the database's that serve it, so far. */
        private static double[] processor(Backends backends) {
            try {
                Duration own = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
                return new double[] {own.toMillis() / 1e3, backends.processor() / 1e9};
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Looks at the list as long as both want it. */
        private Times windows(Duration most, BooleanSupplier on) {
            List<Double> times = new ArrayList<>();
            long end = System.nanoTime() + most.toNanos();
            while (System.nanoTime() < end && (times.size() % 10 != 0 || on.getAsBoolean())) {
                Sort sort = Sort.by(SORTS.get(times.size() % SORTS.size()));
                Window window = new Window(random.nextInt(total - WINDOW), WINDOW, sort, total);
                long start = System.nanoTime();
                students.rows(StudentFilter.NONE, window);
                times.add((System.nanoTime() - start) / 1e6);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return Times.of(times);
        }

        /** Reads all cards of the job, as the pages to be printed and the table do. */
        private void sheets(JobId job) {
            long start = System.nanoTime();
            int cards = 0;
            for (CodeSheets.Group group : sheets.open(job)) {
                List<CodeSheets.Card> page = sheets.cards(job, group, null);
                while (!page.isEmpty()) {
                    cards += page.size();
                    page = sheets.cards(job, group, page.getLast());
                }
            }
            line("| reading the codes for print | %,d | %.1f s | | | | | |"
                    .formatted(cards, (System.nanoTime() - start) / 1e9));
        }

        /** To a small programme of the university that they have come to. */
        private Move move() {
            return database.sql("""
                            select a.university_id, a.programme_id from account a
                            where a.university_id = (select university_id from account where username = 'bulk-0')
                                and a.role = 'STUDENT' and a.username not like 'bulk-%'
                            group by a.university_id, a.programme_id order by count(*) limit 1""")
                    .query((row, _) ->
                            new Move(new UniversityId(row.getLong(1)), new ProgrammeId(row.getLong(2)), Level.L3))
                    .single();
        }

        private Set<AccountId> some() {
            return database
                    .sql("select id from account where username like 'bulk-%' order by id limit ?")
                    .param(GROUP)
                    .query((row, _) -> new AccountId(row.getLong(1)))
                    .list()
                    .stream()
                    .collect(Collectors.toSet());
        }

        /** Named as those who are there, in the biggest university and spread over it as its own students. */
        private void come() {
            changing("""
                    with own as (select faculty_id, programme_id, level, university_id, row_number() over (order by id) - 1 as n
                        from account where role = 'STUDENT' and university_id = (select university_id from account
                            where role = 'STUDENT' group by university_id order by count(*) desc limit 1)),
                    named as (select first_name, last_name, row_number() over (order by id) - 1 as n
                        from account where role = 'STUDENT' order by id %% %d, id limit %d)
                    insert into account (role, state, university_id, username, matricule, first_name, last_name, faculty_id,
                        programme_id, level, created_at)
                    select 'STUDENT', 'ACTIVE', o.university_id, 'bulk-' || p.n, 'BULK' || p.n, p.first_name, p.last_name,
                        o.faculty_id, o.programme_id, o.level, now()
                    from named p join own o on o.n = p.n %% (select count(*) from own)""".formatted(STUDENTS / PEOPLE, PEOPLE));
            changing("analyze account, person_text");
        }

        private void leave() {
            changing("delete from account where role = 'STUDENT' and username like 'bulk-%'");
        }

        /** Longer than a statement of the portal may take. */
        private void changing(String sql) {
            try (Connection connection = demo.connect("bulk people");
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
