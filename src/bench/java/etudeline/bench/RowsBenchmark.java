package etudeline.bench;

import etudeline.account.AccountState;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.kit.Level;
import etudeline.kit.Total;
import etudeline.kit.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a window of the list of students costs at any position, under every filter and sort that have an index. */
final class RowsBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 1_000_000);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of a window: so much, or so many times the bare statement. */
    private static final double MILLISECONDS = 2;

    private static final double TIMES = 3;
    private static final double LAST = 1.5;

    /** The columns behind each sort that the list offers. */
    private static final Map<String, String> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("nom", "name_key");
        SORTS.put("identifiant", "username_key");
        SORTS.put("matricule", "matricule_order");
        SORTS.put("niveau", "level, name_key");
        SORTS.put("etat", "state, name_key");
        SORTS.put("creation", "created_at");
    }

    private static final String HEAD = """
            | rows | sort | first, ms | middle, ms | last, ms | last ÷ first | within |
            |---|---|---|---|---|---|---|""";

    private final List<String> lines = new ArrayList<>();
    private int within;

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS);
                Connection connection = demo.connect("bare rows")) {
            new Lines(demo, connection).all();
        }
        return """
                Windows of %d rows of the list of students (`/admin/etudiants`), %,d students of the demo, of which the total
                is known, as a grid asks for them; embedded PostgreSQL with its usual settings, data in memory. Ours:
                `StudentAccounts.rows` on the signed-in thread, rights, transaction, Hibernate and records included. Beside it
                the bare statement for just this case: keyset, prepared, JDBC, rows read into nothing. In turn, medians of
                rounds of some 60 ms; "ours / bare". Wanted: ours at most %.0f ms or %.0f times the bare statement at every
                position, and the last at most %.1f times the first. Landmarks are there, as for whoever looks at a list for
                more than a moment.

                """.formatted(BareRows.PAGE, STUDENTS, MILLISECONDS, TIMES, LAST)
                + HEAD + "\n" + String.join("\n", lines) + "\n\nWithin: %d of %d.".formatted(within, lines.size());
    }

    /** The cases, one after the other. */
    private final class Lines {

        private final StudentAccounts students;
        private final BareRows bare;
        private final Demo demo;
        private final Backends ours;
        private final Backends reference;

        Lines(Demo demo, Connection connection) throws Exception {
            this.demo = demo;
            students = demo.service(StudentAccounts.class);
            bare = new BareRows(connection);
            demo.signIn("admin");
            warmUp();
            ours = Backends.of(connection, demo.services());
            reference = Backends.of(connection, "bare rows");
        }

        /** The compiler works on what all cases have in common; the first of them would be measured with it. */
        private void warmUp() {
            long end = System.nanoTime() + WARM_UP.toNanos();
            while (System.nanoTime() < end) {
                SORTS.keySet().forEach(sort -> students.rows(StudentFilter.NONE, window(0, sort, -1)));
            }
        }

        void all() throws Exception {
            vacuum();
            StudentRow someone = of("university_id");
            rows("all", StudentFilter.NONE, "");
            rows(
                    "one université",
                    new StudentFilter(null, someone.university(), null, null, null, null),
                    " and university_id = " + someone.university());
            StudentRow there = of("faculty_id");
            rows(
                    "one UFR",
                    new StudentFilter(null, null, there.faculty(), null, null, null),
                    " and faculty_id = " + there.faculty());
            StudentRow here = of("programme_id");
            rows(
                    "one filière",
                    new StudentFilter(null, null, null, here.programme(), null, null),
                    " and programme_id = " + here.programme());
            rows(
                    "one niveau",
                    new StudentFilter(null, null, null, null, Level.L1, null),
                    " and level = " + Level.L1.code());
            rows(
                    "active",
                    new StudentFilter(null, null, null, null, null, AccountState.ACTIVE),
                    " and state = 'ACTIVE'");
            demo.signIn(administrator(someone));
            String scope = " and university_id = " + someone.university();
            rows("scope of one université", StudentFilter.NONE, scope);
            rows(
                    "in it, active",
                    new StudentFilter(null, null, null, null, null, AccountState.ACTIVE),
                    scope + " and state = 'ACTIVE'");
            rows(
                    "in it, one niveau",
                    new StudentFilter(null, null, null, null, Level.L1, null),
                    scope + " and level = " + Level.L1.code());
        }

        /** As the server does by itself some minutes after very many rows have changed, such as when they came. */
        private void vacuum() throws SQLException {
            try (Connection connection = demo.connect("vacuum");
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze account");
            }
        }

        private String administrator(StudentRow someone) {
            return demo.service(JdbcClient.class)
                    .sql("select username_key from account where role = 'UNIVERSITY_ADMINISTRATOR' and state = 'ACTIVE'"
                            + " and university_id = ? limit 1")
                    .param(someone.university().value())
                    .query(String.class)
                    .single();
        }

        /** One of those who have that in common with the most others. */
        private StudentRow of(String column) {
            String username = demo.service(JdbcClient.class)
                    .sql("select min(username) from account where role = 'STUDENT' group by " + column
                            + " order by count(*) desc limit 1")
                    .query(String.class)
                    .single();
            StudentFilter found = new StudentFilter(username, null, null, null, null, null);
            return students.rows(found, window(0, "nom", -1)).stream()
                    .filter(row -> row.username().equals(username))
                    .findFirst()
                    .orElseThrow();
        }

        private void rows(String what, StudentFilter filter, String condition) throws Exception {
            int total = count(filter);
            for (Map.Entry<String, String> sort : SORTS.entrySet()) {
                int[] places = {0, total / 2, total - BareRows.PAGE};
                Pair.Work[] bareWork = {
                    bare.first(condition, sort.getValue()),
                    bare.after(condition, sort.getValue(), total / 2),
                    bare.last(condition, sort.getValue())
                };
                await(filter, sort.getKey(), total);
                Pair[] pairs = new Pair[places.length];
                for (int place = 0; place < places.length; place++) {
                    Window window = window(places[place], sort.getKey(), total);
                    pairs[place] =
                            new Pair(() -> students.rows(filter, window), ours, bareWork[place], reference).run();
                }
                line("%s, %,d".formatted(what, total), sort.getKey(), pairs);
            }
        }

        private void line(String what, String sort, Pair... pairs) {
            double last = pairs[2].ours() / pairs[0].ours();
            boolean good = last <= LAST || pairs[2].ours() <= MILLISECONDS;
            StringBuilder line = new StringBuilder("| " + what + " | " + sort + " |");
            for (Pair pair : pairs) {
                good &= pair.ours() <= Math.max(MILLISECONDS, TIMES * pair.bare());
                line.append(" %.2f / %.2f |".formatted(pair.ours(), pair.bare()));
            }
            line.append(" %.2f | %s |".formatted(last, good ? "yes" : "no"));
            within += good ? 1 : 0;
            System.out.println(line);
            lines.add(line.toString());
        }

        /** Until the middle is found by landmarks: they are looked for in the background once somebody has gone there. */
        private void await(StudentFilter filter, String sort, int total) throws InterruptedException {
            Window middle = window(total / 2, sort, total);
            long end = System.nanoTime() + PATIENCE.toNanos();
            long took = Long.MAX_VALUE;
            while (took > 5_000_000 && System.nanoTime() < end) {
                Thread.sleep(100);
                long start = System.nanoTime();
                students.rows(filter, middle);
                took = System.nanoTime() - start;
            }
        }

        private int count(StudentFilter filter) {
            Total total = students.total(filter);
            while (total.counting()) {
                Thread.onSpinWait();
            }
            return total.rows();
        }

        private static Window window(int offset, String sort, int total) {
            return new Window(offset, BareRows.PAGE, Sort.by(sort), total);
        }
    }
}
