package etudeline.bench;

import etudeline.chapter.ChapterSearch;
import etudeline.comment.CommentSearch;
import etudeline.kit.Searched;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long somebody waits who looks for words in a hundred thousand chapters. */
final class FulltextBenchmark implements Benchmark {

    private static final int STUDENTS = 100_000;
    private static final int CHAPTERS = 100_000;
    private static final int PAGE = 5;
    private static final int RUNS = 40;
    private static final double WANTED = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /** Four more of each chapter, with sections of other chapters of the programme: no two are alike, all frequencies stay. */
    private static final String MORE = """
            insert into chapter (subject_id, programme_id, university_id, level, semester, number, title, state, author_id,
                created_at, updated_at, published_at)
            select c.subject_id, c.programme_id, c.university_id, c.level, c.semester, c.place + c.most + (k - 1) * c.many, c.title,
                c.state, c.author_id, c.created_at - k * interval '90 minutes', c.updated_at - k * interval '90 minutes',
                c.published_at - k * interval '90 minutes'
            from (select *, row_number() over (partition by subject_id order by number) as place,
                    max(number) over (partition by subject_id) as most, count(*) over (partition by subject_id) as many
                from chapter) c, generate_series(1, 4) k
            where c.place + c.most + (k - 1) * c.many < 1000;
            insert into section (chapter_id, kind, source, shown, plain, outline, minutes)
            select fresh.id, x.kind, x.source, x.shown, x.plain, x.outline, x.minutes
            from (select id, row_number() over (order by programme_id, id) as place from chapter c
                    where not exists (select from section s where s.chapter_id = c.id)) fresh
                join (select id, row_number() over (order by programme_id, id) as place from chapter c
                    where exists (select from section s where s.chapter_id = c.id)) old on old.place = 1 + fresh.place / 4
                join section x on x.chapter_id = old.id;
            """;

    private final List<String> lines = new ArrayList<>();

    @Override
    public String name() {
        return "fulltext";
    }

    @Override
    public String measured() throws Exception {
        try (Demo demo = new Demo(STUDENTS)) {
            new Course(demo).run();
        }
        return """
                First results (%d of each kind) of the search for words in %,d chapters and %,d comments of the demo, embedded
                PostgreSQL with its usual settings, data in memory, %d times each, one after the other, nothing kept from before:
                `ChapterSearch.chapters` with rights, ranking, marked excerpts and, where little is found, similar titles; beside
                it `CommentSearch.comments`. The student and the professor are of the largest programme, which has a twentieth of
                all. Reference: ranking all chapters with the word, as it was done for 20,000 of them in 880 ms, here for a word
                that stands in each. CPU: of one search, in this process and in the database. Wanted: p95 at most %.0f ms.

                | who | looked for | chapters with it | chapters, p50, ms | p95, ms | CPU, ms | comments, p50, ms | p95, ms | CPU, ms | within |
                |---|---|---|---|---|---|---|---|---|---|
                """.formatted(PAGE, CHAPTERS, STUDENTS * 3, RUNS, WANTED) + String.join("\n", lines);
    }

    private final class Course {

        private final ChapterSearch chapters;
        private final CommentSearch comments;
        private final JdbcClient database;
        private final Demo demo;
        private Backends backends = new Backends(List.of());

        Course(Demo demo) {
            this.demo = demo;
            chapters = demo.service(ChapterSearch.class);
            comments = demo.service(CommentSearch.class);
            database = demo.service(JdbcClient.class);
        }

        void run() throws Exception {
            grow();
            Map<String, String> looked = new LinkedHashMap<>();
            looked.put("a word of every chapter", "exercice");
            looked.put("a word of a fifth of the sections", "chaque");
            looked.put("a word of a twentieth", "donnée");
            looked.put("a rare word", "mitochondrie");
            looked.put("two words of every chapter", "exercice expliquer");
            looked.put("a frequent and a rare word", "exercice mitochondrie");
            looked.put("two frequent words that never meet", "matrice droit");
            looked.put("a phrase", "\"de part et d’autre\"");
            looked.put("without a word", "exercice -expliquer");
            looked.put("a slip of the fingers", "introducsion");
            looked.put("nothing has it", "zzyzzx");
            long programme = database.sql("select programme_id from chapter group by 1 order by count(*) desc limit 1")
                    .query(Long.class)
                    .single();
            Map<String, String> people = new LinkedHashMap<>();
            people.put("student, M2", username("programme_id = " + programme + " and level = 5"));
            people.put(
                    "professor",
                    username("id in (select account_id from professor_assignment where programme_id = " + programme
                            + ")"));
            people.put(
                    "administrator",
                    username(
                            "role = 'UNIVERSITY_ADMINISTRATOR' and university_id = (select university_id from programme"
                                    + " where id = " + programme + ")"));
            people.put("principal", "admin");
            for (Map.Entry<String, String> person : people.entrySet()) {
                demo.signIn(person.getValue());
                warmUp();
                try (Connection connection = demo.connect("looking")) {
                    backends = Backends.of(connection, demo.services());
                }
                for (Map.Entry<String, String> typed : looked.entrySet()) {
                    line(
                            person.getKey(),
                            typed.getKey() + ", `" + typed.getValue() + "`",
                            Searched.of(typed.getValue()));
                }
            }
            reference();
        }

        /** By a connection of its own: it takes longer than those of the services are given. */
        private void grow() throws SQLException {
            long there = database.sql("select count(*) from chapter")
                    .query(Long.class)
                    .single();
            if (there < CHAPTERS - 1000) {
                try (Connection connection = demo.connect("growing");
                        Statement statement = connection.createStatement()) {
                    statement.execute("begin;" + MORE + "commit");
                    statement.execute("vacuum analyze");
                }
            }
        }

        private String username(String condition) {
            return database.sql("select username_key from account where state = 'ACTIVE' and " + condition
                            + " order by id limit 1")
                    .query(String.class)
                    .single();
        }

        private void warmUp() {
            long end = System.nanoTime() + WARM_UP.toNanos() / 4;
            while (System.nanoTime() < end) {
                chapters.chapters(Searched.of("fonction"), 0, PAGE);
                comments.comments(Searched.of("fonction"), 0, PAGE);
            }
        }

        private void line(String who, String what, Searched searched) throws Exception {
            var found = chapters.chapters(searched, 0, PAGE);
            double before = processor();
            Times of = Times.of(RUNS, () -> chapters.chapters(searched, 0, PAGE));
            double between = processor();
            Times talk = Times.of(RUNS, () -> comments.comments(searched, 0, PAGE));
            double after = processor();
            String line = "| %s | %s | %s%,d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %s |"
                    .formatted(
                            who,
                            what,
                            found.bounded() ? "more than " : "",
                            found.total(),
                            of.at(.5),
                            of.at(.95),
                            (between - before) / RUNS,
                            talk.at(.5),
                            talk.at(.95),
                            (after - between) / RUNS,
                            Math.max(of.at(.95), talk.at(.95)) <= WANTED ? "yes" : "no");
            System.out.println(line);
            lines.add(line);
        }

        /** Of this thread and of the database's processes that work for it, in milliseconds. */
        private double processor() throws IOException {
            return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + backends.processor()) / 1e6;
        }

        private void reference() throws Exception {
            Times all = Times.of(3, () -> database.sql("""
                            select chapter_id from section_words, search_query('exercice', '{}', '{}') q where words @@ q
                            order by ts_rank(words, q) desc limit 5""").query(Long.class).list());
            lines.add("| reference: all ranked | a word of every chapter, `exercice` | | %.0f | %.0f | | | | | |"
                    .formatted(all.at(.5), all.at(.95)));
        }
    }
}
