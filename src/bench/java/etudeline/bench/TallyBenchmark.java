package etudeline.bench;

import etudeline.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What it costs writers that the numbers of students are kept beside them. */
final class TallyBenchmark implements Benchmark {

    private static final int STUDENTS = 20_000;
    private static final int COMING = 10_000;
    private static final List<String> TRIGGERS =
            List.of("student_tally_come", "student_tally_changed", "student_tally_gone");

    private static final String STRUCTURE = """
            insert into university (code, name, created_at) select 'U' || u, 'Université ' || u, now() from generate_series(1, 8) u;
            insert into faculty (university_id, code, name, created_at)
            select u.id, 'F' || f, 'UFR ' || f, now() from university u, generate_series(1, 5) f;
            insert into programme (faculty_id, university_id, code, name, created_at)
            select f.id, f.university_id, f.code || 'P' || p, 'Filière ' || p, now() from faculty f, generate_series(1, 3) p""";

    /** Of which letter, how many, and how many before them. */
    private static final String PEOPLE = """
            insert into account (role, state, university_id, username, first_name, last_name, matricule, faculty_id,
                programme_id, level, created_at)
            select 'STUDENT', 'ACTIVE', p.university_id, '%1$s' || n, 'Awa', 'Nom' || n %% 997, '%1$s' || n, p.faculty_id, p.id,
                1 + n %% 5, timestamptz '2025-10-01' + n * interval '3 minutes'
            from generate_series(1, %2$d) n
            join (select *, row_number() over (order by id) as rank from programme) p on p.rank = 1 + n %% 120""";

    private static final String HEAD = """
            | what | with, ms | without, ms | ratio | CPU client, with / without, ms | CPU database, with / without, ms |
            |---|---|---|---|---|---|""";

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public String measured() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection with = filled("tally with");
                Connection without = filled("tally without")) {
            for (String trigger : TRIGGERS) {
                execute(without, "alter table account disable trigger " + trigger);
            }
            Backends ours = Backends.of(with, "tally with");
            Backends bare = Backends.of(with, "tally without");
            lines.add(new Pair(signIn(with), ours, signIn(without), bare)
                    .measured("a sign-in: `last_sign_in_at` of one"));
            lines.add(new Pair(state(with), ours, state(without), bare).measured("another state of one student"));
            lines.add(new Pair(coming(with), ours, coming(without), bare)
                    .measured("%,d students come with one statement".formatted(COMING)));
        }
        return """
                One connection, %,d students there, indexes and all other triggers in place; committed each time but for the
                students who come, who are rolled back. The database waits for no disk, so what is seen is work alone. In
                turn, medians of rounds of some 60 ms (least – most).

                """.formatted(STUDENTS) + HEAD + "\n" + String.join("\n", lines) + "\n";
    }

    private static Connection filled(String name) throws SQLException {
        Connection connection =
                DriverManager.getConnection(TestDatabase.copy() + "&ApplicationName=" + name.replace(' ', '+'));
        execute(connection, STRUCTURE);
        execute(connection, PEOPLE.formatted("a", STUDENTS));
        execute(connection, "vacuum analyze");
        return connection;
    }

    private static Pair.Work signIn(Connection connection) throws SQLException {
        return one(connection, "update account set last_sign_in_at = clock_timestamp() where id = ?");
    }

    private static Pair.Work state(Connection connection) throws SQLException {
        return one(
                connection,
                "update account set state = case state when 'ACTIVE' then 'DEACTIVATED' else 'ACTIVE' end,"
                        + " version = version + 1 where id = ?");
    }

    /** One student after the other. */
    private static Pair.Work one(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        long[] at = {0};
        return () -> {
            statement.setLong(1, 1 + at[0]++ % STUDENTS);
            statement.executeUpdate();
        };
    }

    private static Pair.Work coming(Connection connection) {
        String sql = PEOPLE.formatted("b", COMING);
        return () -> {
            connection.setAutoCommit(false);
            execute(connection, sql);
            connection.rollback();
            connection.setAutoCommit(true);
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
