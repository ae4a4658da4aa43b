package etudeline.account;

import etudeline.job.Batch;
import etudeline.job.RowResult;
import etudeline.kit.UniversityId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts made from lines of a file: a statement for any number of them. */
@Component
class ImportWriting {

    /**
     * A line to be brought in.
     *
     * @param account whom it changes; null: it makes one
     * @param version of that account when the change was shown
     */
    record Line(
            long id,
            String matricule,
            String firstName,
            String lastName,
            @Nullable String email,
            List<Long> wanted,
            @Nullable Long account,
            int version) {

        /** Whom it changes. */
        long known() {
            return Objects.requireNonNull(account);
        }

        String name() {
            return lastName + " " + firstName;
        }

        String label() {
            return matricule + " " + name();
        }

        Map<String, Object> facts() {
            Map<String, Object> facts = new TreeMap<>();
            facts.put("name", name());
            facts.put("matricule", matricule);
            facts.put("email", String.valueOf(email));
            return facts;
        }
    }

    private static final String LINES = """
            select id, matricule, first_name, last_name, email, coalesce(programmes, array [programme_id]) as wanted, account_id,
                coalesce(account_version, 0) as version
            from import_row where id = any(:rows) order by id""";

    private static final String PROGRAMMES =
            "select id from programme where id = any(:programmes) and university_id = :university order by id for key share";

    /** In the order of their matricules: two files with the same people wait for each other, but not in a circle. */
    private static final String MAKE = """
            insert into account (role, state, university_id, username, first_name, last_name, email, matricule, speciality,
                faculty_id, programme_id, level, created_at)
            select :role, 'ACTIVE', :university, w.username, r.first_name, r.last_name, r.email, r.matricule, r.speciality,
                p.faculty_id, p.id, r.level, :now
            from unnest(cast(:rows as bigint[]), cast(:usernames as text[])) as w (id, username)
            join import_row r on r.id = w.id left join programme p on p.id = r.programme_id
            order by lower(r.matricule) collate "C"
            on conflict do nothing returning id, matricule""";

    private static final String ASSIGN = """
            insert into professor_assignment (account_id, programme_id, university_id)
            select w.account, p.programme, :university
            from unnest(cast(:accounts as bigint[]), cast(:rows as bigint[])) as w (account, id)
            join import_row r on r.id = w.id cross join unnest(r.programmes) as p (programme)""";

    private static final String THERE = """
            select r.id from import_row r join account a on a.university_id = :university and a.matricule is not null
                and a.matricule_key = lower(r.matricule)
            where r.id = any(:rows)""";

    private static final String SAME = THERE + """
             and a.role = :role and a.first_name = r.first_name and a.last_name = r.last_name
                and coalesce(r.email, a.email) is not distinct from a.email
                and a.programme_id is not distinct from r.programme_id and a.level is not distinct from r.level
                and (r.programmes is null or r.programmes = array(
                    select x.programme_id from professor_assignment x where x.account_id = a.id order by 1))""";

    private static final String FAILED = """
            update import_row r set outcome = 'BAD', reason = w.reason, arguments = '[]', changes = null
            from unnest(cast(:rows as bigint[]), cast(:reasons as text[])) as w (id, reason) where r.id = w.id""";

    private static final String COUNTED = """
            update import_file set fresh = fresh - :fresh, changes = changes - (:all - :fresh), bad = bad + :all
            where id = :file""";

    private final JdbcClient database;
    private final Clock clock;

    ImportWriting(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Line> lines(List<Long> rows) {
        return ask(LINES, rows).query((row, _) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Array wanted = row.getArray("wanted");
        return new Line(
                row.getLong("id"),
                row.getString("matricule"),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                List.of((Long[]) wanted.getArray()),
                row.getObject("account_id", Long.class),
                row.getInt("version"));
    }

    /** Those of the programmes that are there, and stay until the transaction ends. */
    Set<Long> heldProgrammes(Batch batch, List<Long> programmes) {
        return new HashSet<>(database.sql(PROGRAMMES)
                .param("programmes", programmes.stream().distinct().toArray(Long[]::new))
                .param("university", university(batch))
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /** An account without a password for each line whose matricule nobody has yet; which it is. */
    Map<Line, Long> make(ImportKind kind, Batch batch, List<Line> lines) {
        Map<Line, Long> made = new LinkedHashMap<>();
        List<Line> left = lines;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            insert(kind, batch, left, attempt, made);
            left = without(
                    batch, left.stream().filter(line -> !made.containsKey(line)).toList());
        }
        if (kind == ImportKind.PROFESSORS && !made.isEmpty()) {
            ask(ASSIGN, made.keySet().stream().map(Line::id).toList())
                    .param("accounts", made.values().toArray(Long[]::new))
                    .param("university", university(batch))
                    .update();
        }
        return made;
    }

    private void insert(ImportKind kind, Batch batch, List<Line> lines, int attempt, Map<Line, Long> made) {
        Map<String, Line> byMatricule = new HashMap<>();
        lines.forEach(line -> byMatricule.put(line.matricule(), line));
        ask(MAKE, lines.stream().map(Line::id).toList())
                .param(
                        "usernames",
                        lines.stream()
                                .map(line -> ProposedUsername.of(line, attempt))
                                .toArray(String[]::new))
                .param("role", kind.role().name())
                .param("university", university(batch))
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    made.put(Objects.requireNonNull(byMatricule.get(row.getString(2))), row.getLong(1));
                });
    }

    /** Those whose matricule is free still: it was the username that somebody has. */
    private List<Line> without(Batch batch, List<Line> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Set<Long> there = new HashSet<>(ask(THERE, lines.stream().map(Line::id).toList())
                .param("university", university(batch))
                .query((row, _) -> row.getLong(1))
                .list());
        return lines.stream().filter(line -> !there.contains(line.id())).toList();
    }

    /** Those of the lines whose person has these very values by now. */
    List<Long> sameAlready(ImportKind kind, Batch batch, List<Line> lines) {
        return ask(SAME, lines.stream().map(Line::id).toList())
                .param("university", university(batch))
                .param("role", kind.role().name())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** What could not be brought in after all is among the bad lines from now on. */
    void keepFailures(long file, List<Line> lines, Map<Long, RowResult> results) {
        List<Long> rows = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        int fresh = 0;
        for (Line line : lines) {
            if (results.get(line.id()) instanceof RowResult.Failed failed) {
                rows.add(line.id());
                String key = failed.reason().key();
                reasons.add(key.substring(key.lastIndexOf('.') + 1));
                fresh += line.account() == null ? 1 : 0;
            }
        }
        if (!rows.isEmpty()) {
            ask(FAILED, rows).param("reasons", reasons.toArray(String[]::new)).update();
            database.sql(COUNTED)
                    .param("file", file)
                    .param("fresh", fresh)
                    .param("all", rows.size())
                    .update();
        }
    }

    static long university(Batch batch) {
        UniversityId university = Objects.requireNonNull(batch.university(), "an import is of one university");
        return university.value();
    }

    private JdbcClient.StatementSpec ask(String sql, List<Long> rows) {
        return database.sql(sql).param("rows", rows.toArray(Long[]::new));
    }
}
