package etudeline.account;

import etudeline.access.SignInEnding;
import etudeline.job.Batch;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** People whom a file may change: read and held, given its values, given their own back. */
@Component
class KnownPeople {

    static final String ACCOUNT = "account";
    static final String PROGRAMME = "programme";
    static final String PROGRAMMES = "programmes";
    private static final String LEVEL = "level";
    private static final String PLACED = "placedAt";

    private static final List<String> VALUES =
            List.of("firstName", "lastName", "email", "speciality", PROGRAMME, LEVEL, PLACED, PROGRAMMES);

    /**
     * A person as the transaction found it.
     *
     * @param values what a file may change, those that are there, as the ledger keeps them
     */
    record Known(long id, String name, long version, Map<String, String> values) {

        boolean studiesLike(Known other) {
            return Objects.equals(values.get(PROGRAMME), other.values.get(PROGRAMME))
                    && Objects.equals(values.get(LEVEL), other.values.get(LEVEL));
        }

        StudentsMovedTogether.Move leaving() {
            return new StudentsMovedTogether.Move(new AccountId(id), programme(), level(), placedAt());
        }

        StudentMovesUndone.Undone undone() {
            return new StudentMovesUndone.Undone(new AccountId(id), programme(), level(), placedAt());
        }

        private @Nullable Instant placedAt() {
            String at = values.get(PLACED);
            return at == null ? null : Instant.parse(at);
        }

        private ProgrammeId programme() {
            return new ProgrammeId(Long.parseLong(Objects.requireNonNull(values.get(PROGRAMME))));
        }

        private Level level() {
            return Level.ofCode(Integer.parseInt(Objects.requireNonNull(values.get(LEVEL))));
        }
    }

    private static final String LOCK = """
            select a.id, a.last_name || ' ' || a.first_name as name, a.version, a.first_name as "firstName",
                a.last_name as "lastName", a.email, a.speciality, a.programme_id as programme, a.level,
                to_char(a.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "placedAt",
                case when a.role = 'PROFESSOR' then (
                    select coalesce(string_agg(x.programme_id::text, '+' order by x.programme_id), '')
                    from professor_assignment x where x.account_id = a.id) end as programmes
            from account a where a.id = any(:rows) and a.role = :role and a.university_id = :university
            order by a.id for no key update of a""";

    /** What a line does not say stays. */
    private static final String CHANGE = """
            update account a set first_name = r.first_name, last_name = r.last_name, email = coalesce(r.email, a.email),
                speciality = coalesce(r.speciality, a.speciality), programme_id = coalesce(p.id, a.programme_id),
                faculty_id = coalesce(p.faculty_id, a.faculty_id), level = coalesce(r.level, a.level),
                placed_at = case when p.id <> a.programme_id or r.level <> a.level then :now else a.placed_at end,
                version = a.version + 1
            from import_row r left join programme p on p.id = r.programme_id
            where r.id = any(:rows) and a.id = r.account_id""";

    private static final String RESTORE = """
            update account a set first_name = b.v ->> 'firstName', last_name = b.v ->> 'lastName', email = b.v ->> 'email',
                speciality = b.v ->> 'speciality', programme_id = p.id, faculty_id = p.faculty_id,
                level = cast(b.v ->> 'level' as smallint), placed_at = cast(b.v ->> 'placedAt' as timestamptz),
                version = a.version + 1
            from (select cast(v as jsonb) as v from unnest(cast(:values as text[])) as t (v)) b
            left join programme p on p.id = cast(b.v ->> 'programme' as bigint)
            where a.id = cast(b.v ->> 'account' as bigint)""";

    private static final String TAKE = """
            delete from professor_assignment x
            using unnest(cast(:accounts as bigint[]), cast(:lists as text[])) as w (account, list)
            where x.account_id = w.account and x.programme_id::text <> all (string_to_array(w.list, '+'))""";

    /** Programmes that are gone by now are left out. */
    private static final String GIVE = """
            insert into professor_assignment (account_id, programme_id, university_id)
            select w.account, p.id, p.university_id
            from unnest(cast(:accounts as bigint[]), cast(:lists as text[])) as w (account, list)
            cross join lateral string_to_table(w.list, '+') as s (programme)
            join programme p on p.id::text = s.programme
            where p.university_id = :university on conflict do nothing""";

    private static final String OPEN_SIGN_INS =
            "select distinct account_id from sign_in where ended_at is null and account_id = any(:rows)";

    private final JdbcClient database;
    private final SignInEnding sessions;
    private final JsonMapper json;

    KnownPeople(JdbcClient database, SignInEnding sessions, JsonMapper json) {
        this.database = database;
        this.sessions = sessions;
        this.json = json;
    }

    /** Those of them that are there, held until the transaction ends. */
    Map<Long, Known> lock(ImportKind kind, Batch batch, Collection<Long> accounts) {
        Map<Long, Known> known = new TreeMap<>();
        ask(LOCK, accounts)
                .param("role", kind.role().name())
                .param("university", ImportWriting.university(batch))
                .query((row, _) -> known(row))
                .list()
                .forEach(person -> known.put(person.id(), person));
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        Map<String, String> values = new HashMap<>();
        values.put(ACCOUNT, row.getString("id"));
        for (String name : VALUES) {
            String value = row.getString(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new Known(row.getLong("id"), row.getString("name"), row.getLong("version"), values);
    }

    void change(Collection<Long> lines, Instant now) {
        ask(CHANGE, lines).param("now", Timestamp.from(now)).update();
    }

    void restore(Collection<Map<String, String>> values) {
        database.sql(RESTORE)
                .param("values", values.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    /**
     * Assigns professors to these programmes and no others, and ends the sessions of those who had others (rule 9).
     *
     * @param lists ids separated by +, by account
     */
    void assign(Batch batch, Map<Long, String> lists, Map<Long, Known> before) {
        Map<Long, String> other = new TreeMap<>(lists);
        before.forEach((account, known) -> other.remove(account, known.values().get(PROGRAMMES)));
        if (other.isEmpty()) {
            return;
        }
        Long[] accounts = other.keySet().toArray(Long[]::new);
        String[] programmes = other.values().toArray(String[]::new);
        database.sql(TAKE)
                .param("accounts", accounts)
                .param("lists", programmes)
                .update();
        database.sql(GIVE)
                .param("accounts", accounts)
                .param("lists", programmes)
                .param("university", ImportWriting.university(batch))
                .update();
        sessions.endAllOf(ask(OPEN_SIGN_INS, other.keySet())
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list());
    }

    private JdbcClient.StatementSpec ask(String sql, Collection<Long> rows) {
        return database.sql(sql).param("rows", rows.toArray(Long[]::new));
    }
}
