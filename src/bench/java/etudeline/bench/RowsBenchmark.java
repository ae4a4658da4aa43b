package etudeline.bench;

import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.kit.Total;
import etudeline.kit.Window;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;

/** What a window of the list of students costs the principal, at any position, sort, filter and search. */
final class RowsBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 100_000);

    private static final Duration WARM_UP = Duration.ofSeconds(30);

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

    private static final String SHORT = """


            Wanted: at most 2 ms or three times the bare keyset statement, and 10 ms of CPU. The middle of a list falls short:
            what lies before it is passed over in the index. Next idea: anchors, every 500th key of a filter and sort, kept
            for all who look at the same, so that any window begins as the bare statement does.
            """;

    private final List<String> lines = new ArrayList<>();

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS);
                Connection connection = demo.connect("bare rows")) {
            demo.signIn("admin");
            new Lines(demo, connection).all();
        }
        return """
                The list of students (`/admin/etudiants`) of the principal, %,d students of the demo, windows of %d rows of
                which the total is known, as a grid asks for them; embedded PostgreSQL with its usual settings, data in
                memory. Ours: `StudentAccounts.rows` and `count` on the signed-in thread, rights, transaction, Hibernate and
                records included. Bare JDBC: the statement one would write by hand for just this case (keyset, without
                paging) on a prepared statement, rows read into nothing. In turn, medians of rounds of some 60 ms (least –
                most); the ratio is the median of each round's own. CPU of the thread, and of the backends from the kernel.

                """.formatted(STUDENTS, BareRows.PAGE) + Pair.HEAD + "\n" + String.join("\n", lines) + SHORT;
    }

    /** The cases, one after the other. */
    private final class Lines {

        private final StudentAccounts students;
        private final BareRows bare;
        private final Backends ours;
        private final Backends reference;
        private final int total;
        private final StudentRow someone;

        Lines(Demo demo, Connection connection) throws Exception {
            students = demo.service(StudentAccounts.class);
            bare = new BareRows(connection);
            total = count(StudentFilter.NONE);
            someone =
                    students.rows(StudentFilter.NONE, window(total / 2, "nom")).getFirst();
            ours = Backends.of(connection, demo.services());
            reference = Backends.of(connection, "bare rows");
        }

        void all() throws Exception {
            warmUp();
            for (Map.Entry<String, String> sort : SORTS.entrySet()) {
                String keys = sort.getValue();
                rows("first window by " + sort.getKey(), StudentFilter.NONE, 0, sort.getKey(), bare.first(keys));
                rows("middle", StudentFilter.NONE, total / 2, sort.getKey(), bare.after(keys, total / 2));
                rows("last", StudentFilter.NONE, total - BareRows.PAGE, sort.getKey(), bare.last(keys));
            }
            search("aissa", "three letters in the middle of a name, without accents: ");
            search("ndiaye", "a common surname: ");
            StudentFilter place = new StudentFilter(null, null, null, someone.programme(), someone.level(), null);
            Pair.Work here =
                    bare.in(someone.programme().value(), someone.level().code());
            rows("one filière and niveau, %,d students".formatted(count(place)), place, 0, "nom", here);
            line("count of all", () -> count(StudentFilter.NONE), bare.count(""));
        }

        /** The compiler works on what all cases have in common; the first of them would be measured with it. */
        private void warmUp() {
            long end = System.nanoTime() + WARM_UP.toNanos();
            while (System.nanoTime() < end) {
                SORTS.keySet().forEach(sort -> students.rows(StudentFilter.NONE, window(0, sort)));
            }
        }

        private void search(String text, String why) throws Exception {
            StudentFilter filter = new StudentFilter(text, null, null, null, null, null);
            int found = count(filter);
            String pattern = "%" + text + "%";
            line(
                    "%s\"%s\", %,d students".formatted(why, text, found),
                    () -> students.rows(filter, new Window(0, BareRows.PAGE, Sort.by("nom"), found)),
                    bare.search(pattern));
            line("count of these", () -> count(filter), bare.count(" and search_text like ?", pattern));
        }

        private void rows(String what, StudentFilter filter, int offset, String sort, Pair.Work reference)
                throws Exception {
            line(what, () -> students.rows(filter, window(offset, sort)), reference);
        }

        private void line(String what, Pair.Work work, Pair.Work bareWork) throws Exception {
            String line = new Pair(work, ours, bareWork, reference).measured(what);
            System.out.println(line);
            lines.add(line);
        }

        private int count(StudentFilter filter) {
            Total total = students.total(filter);
            while (total.counting()) {
                Thread.onSpinWait();
            }
            return total.rows();
        }

        private Window window(int offset, String sort) {
            return new Window(offset, BareRows.PAGE, Sort.by(sort), total);
        }
    }
}
