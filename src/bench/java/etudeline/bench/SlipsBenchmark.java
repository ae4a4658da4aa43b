package etudeline.bench;

import etudeline.account.Names;
import etudeline.account.PeopleSearch;
import etudeline.kit.Searched;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody waits who types a person's name with a slip of the fingers, among a million people. */
final class SlipsBenchmark implements Benchmark {

    private static final int STUDENTS = Integer.getInteger("bench.students", 1_000_000);
    private static final int PAGE = 5;
    private static final int RUNS = 40;
    private static final int MANY = 200_000;
    private static final double WANTED = 100;

    /** Names nobody has, of the same letters and lengths as those that are known. */
    private static final String MORE = """
            insert into known_name (word, people, last_id)
            select overlay(one.word placing substr(other.word, 1, 2) from 2 for 1 + n %% 2) || substr(other.word, 3 + n %% 3), 0, 0
            from (select word from known_name order by md5(word) limit 300) one,
                (select word from known_name order by word limit 300) other, generate_series(0, 5) n
            order by md5(one.word || other.word || n) limit %d on conflict do nothing""".formatted(MANY);

    private final List<String> lines = new ArrayList<>();
    private double learnt;
    private Backends backends = new Backends(List.of());

    @Override
    public String name() {
        return "slips";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS)) {
            JdbcClient database = demo.service(JdbcClient.class);
            demo.signIn("admin");
            change(demo, "delete from known_name");
            long start = System.nanoTime();
            Names.learn(demo::service);
            learnt = (System.nanoTime() - start) / 1e9;
            try (Connection connection = demo.connect("looking")) {
                backends = Backends.of(connection, demo.services());
            }
            PeopleSearch people = demo.service(PeopleSearch.class);
            search(people, count(database));
            try {
                change(demo, MORE);
                change(demo, "analyze known_name");
                search(people, count(database));
            } finally {
                change(demo, "delete from known_name where people = 0");
            }
        }
        return """
                First %d people found by a name with a slip (`PeopleSearch.people`, as the principal), %,d students of the demo, %d
                times each, one after the other: first as it was typed, which finds nobody, then by the names that are known, then
                by the nearest of these. The same with so many known names as a million people do not have. All names were learnt
                anew in %.1f s before; a node looks for new ones every ten minutes. Wanted: p95 at most %.0f ms.

                | names known | looked for | found | p50, ms | p95, ms | CPU, ms | within |
                |---|---|---|---|---|---|---|
                """.formatted(PAGE, STUDENTS, RUNS, learnt, WANTED) + String.join("\n", lines);
    }

    private static void change(Demo demo, String sql) throws SQLException {
        try (Connection connection = demo.connect("names");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of this thread and of the database's processes that work for it, in milliseconds. */
    private double processor() throws IOException {
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + backends.processor()) / 1e6;
    }

    private static long count(JdbcClient database) {
        return database.sql("select count(*) from known_name").query(Long.class).single();
    }

    private void search(PeopleSearch people, long known) throws Exception {
        for (int run = 0; run < RUNS; run++) {
            people.people(Searched.of("mousstafa"), 0, PAGE);
        }
        for (String typed : List.of("ndaiye", "fatuo", "diallllo", "aminta sarrr", "mousstafa ndiay", "zzyzzxq")) {
            int found = people.people(Searched.of(typed), 0, PAGE).total();
            double before = processor();
            Times times = Times.of(RUNS, () -> people.people(Searched.of(typed), 0, PAGE));
            double processor = (processor() - before) / RUNS;
            String line = "| %,d | `%s` | %d | %.1f | %.1f | %.1f | %s |"
                    .formatted(
                            known,
                            typed,
                            found,
                            times.at(.5),
                            times.at(.95),
                            processor,
                            times.at(.95) <= WANTED ? "yes" : "no");
            System.out.println(line);
            lines.add(line);
        }
    }
}
