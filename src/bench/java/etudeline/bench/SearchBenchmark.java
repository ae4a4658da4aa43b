package etudeline.bench;

import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.kit.Condition;
import etudeline.kit.Conditions;
import etudeline.kit.Level;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody who searches a list of very many, filters any of its columns or sorts it twice waits for the first page. */
final class SearchBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 1_000_000);
    private static final int PAGE = 50;
    private static final int RUNS = 60;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final double SEARCH = 80;
    private static final double OTHER = 150;
    private static final ZoneId ZONE = ZoneId.of("Africa/Dakar");

    private final List<String> lines = new ArrayList<>();

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS)) {
            new Course(demo).run();
        }
        return """
                First page of %d of the list of students (`StudentAccounts.rows`, as the principal unless said otherwise), %,d
                students of the demo, nothing known from before: %d times each, one after the other, every time from the
                database. Names are as frequent as in Senegal. Wanted: p95 at most %.0f ms for a search, %.0f ms for other
                filters and several sorts. What match is counted in the background and keeps nobody waiting.

                | looked for | matches | p50, ms | p95, ms | wanted, ms | within |
                |---|---|---|---|---|---|
                """.formatted(PAGE, STUDENTS, RUNS, SEARCH, OTHER) + String.join("\n", lines);
    }

    private final class Course {

        private final StudentAccounts students;
        private final JdbcClient database;
        private final Demo demo;

        Course(Demo demo) {
            this.demo = demo;
            students = demo.service(StudentAccounts.class);
            database = demo.service(JdbcClient.class);
        }

        void run() throws Exception {
            demo.signIn("admin");
            warmUp();
            String rare = database.sql("""
                            select lower(last_name) from account where role = 'STUDENT' group by 1
                            order by count(*), 1 limit 1""").query(String.class).single();
            for (String text : List.of("ndiaye", "dio", "fatou", "aissa", "fatou ndiaye", rare, "d", "zz-nobody")) {
                search("\"" + text + "\"", text);
            }
            search("\"ndiaye\", by identifiant", "ndiaye", Sort.by("identifiant"));
            search("\"ndiaye\", newest first", "ndiaye", Sort.by(Sort.Direction.DESC, "creation"));
            others();
            UniversityId university =
                    new UniversityId(database.sql("""
                            select university_id from account where role = 'STUDENT' group by 1 order by count(*) desc limit 1""").query(Long.class).single());
            demo.signIn(database.sql("select username_key from account where role = 'UNIVERSITY_ADMINISTRATOR'"
                            + " and state = 'ACTIVE' and university_id = ? limit 1")
                    .param(university.value())
                    .query(String.class)
                    .single());
            search("\"ndiaye\" in the scope of one université", "ndiaye");
            search("\"dio\" in it", "dio");
        }

        private void warmUp() {
            long end = System.nanoTime() + WARM_UP.toNanos();
            while (System.nanoTime() < end) {
                students.rows(text("fall"), first(Sort.by("nom")));
                students.rows(text("moustapha"), first(Sort.by("nom")));
            }
        }

        private void search(String what, String text) throws Exception {
            search(what, text, Sort.by("nom"));
        }

        private void search(String what, String text, Sort sort) throws Exception {
            line(what, text(text), sort, SEARCH);
        }

        private void others() throws Exception {
            Sort name = Sort.by("nom");
            line("e-mail contains \"ndiaye\"", where("email", new Condition.Contains("ndiaye", false)), name, OTHER);
            line("e-mail is empty", where("email", new Condition.Filled(true)), name, OTHER);
            line("matricule contains \"99\"", where("matricule", new Condition.Contains("99", false)), name, OTHER);
            line("came on one day", where("creation", new Condition.Days(day(), day(), ZONE, false)), name, OTHER);
            line("never signed in", where("connexion", new Condition.Filled(true)), name, OTHER);
            line("L1 or M2", where("niveau", new Condition.OneOf(List.of("L1", "M2"), false)), name, OTHER);
            line("not L1", where("niveau", new Condition.OneOf(List.of("L1"), true)), name, OTHER);
            line("all, by niveau, then newest", StudentFilter.NONE, twoSorts(), OTHER);
            line(
                    "L1, by état, then newest",
                    new StudentFilter(null, null, null, null, Level.L1, null),
                    Sort.by(Sort.Order.asc("etat"), Sort.Order.desc("creation")),
                    OTHER);
            line("\"fatou\", by niveau, then newest", text("fatou"), twoSorts(), OTHER);
        }

        private LocalDate day() {
            return database.sql("select created_at::date from account where role = 'STUDENT' order by id limit 1")
                    .query(LocalDate.class)
                    .single();
        }

        private static Sort twoSorts() {
            return Sort.by(Sort.Order.asc("niveau"), Sort.Order.desc("creation"));
        }

        private static StudentFilter text(String text) {
            return new StudentFilter(text, null, null, null, null, null);
        }

        private static StudentFilter where(String column, Condition condition) {
            return new StudentFilter(null, null, null, null, null, null, new Conditions(Map.of(column, condition)));
        }

        private static Window first(Sort sort) {
            return new Window(0, PAGE, sort, -1);
        }

        private void line(String what, StudentFilter filter, Sort sort, double wanted) throws Exception {
            students.rows(filter, first(sort));
            Times times = Times.of(RUNS, () -> students.rows(filter, first(sort)));
            Total total = students.total(filter);
            while (total.counting()) {
                Thread.sleep(10);
            }
            String line = "| %s | %,d | %.1f | %.1f | %.0f | %s |"
                    .formatted(
                            what,
                            total.rows(),
                            times.at(.5),
                            times.at(.95),
                            wanted,
                            times.at(.95) <= wanted ? "yes" : "no");
            System.out.println(line);
            lines.add(line);
        }
    }
}
