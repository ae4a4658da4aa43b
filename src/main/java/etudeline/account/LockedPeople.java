package etudeline.account;

import etudeline.access.SignInEnding;
import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.Words;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of one role for bulk work: read, and held until the transaction ends, in one statement. */
@Component
class LockedPeople {

    static final Words GONE = Words.of("account.bulk.gone");
    static final Words ALREADY = Words.of("account.bulk.already");
    static final Words CHANGED = Words.of("account.bulk.changed");
    static final Words NO_PLACE = Words.of("account.bulk.noPlace");

    /**
     * Where a student is.
     *
     * @param since when the student had come there; null: with the account
     */
    record Studies(
            ProgrammeId programme,
            String programmeName,
            Level level,
            @Nullable Instant since) {

        Map<String, Object> facts() {
            return Map.of("programme", programmeName, "level", level);
        }
    }

    /**
     * A person as the transaction found it.
     *
     * @param activated whether a password has been chosen
     * @param place null for a professor
     */
    record Locked(
            AccountId id,
            Role role,
            String name,
            String username,
            AccountState state,
            boolean activated,
            long version,
            UniversityId university,
            @Nullable Studies place) {

        Audit.Subject subject() {
            return new Audit.Subject(role.name().toLowerCase(Locale.ROOT), id.value(), name, university);
        }

        /** Of a student. */
        Studies studies() {
            return Objects.requireNonNull(place);
        }
    }

    /** In the order of their ids: two jobs that want the same ones wait for each other, but not in a circle. */
    private static final String LOCK = """
            select a.id, a.role, a.last_name || ' ' || a.first_name as name, a.username, a.state,
                a.password_hash is not null as activated, a.version, a.university_id, a.programme_id, p.name as programme,
                a.level, a.placed_at
            from account a left join programme p on p.id = a.programme_id
            where a.id = any(:rows) and a.role = :role
                and (cast(:university as bigint) is null or a.university_id = :university)
            order by a.id for no key update of a""";

    private static final String NAME = """
            select last_name || ' ' || first_name from account where id = :row and role = :role
                and (cast(:university as bigint) is null or university_id = :university)""";

    private static final String OPEN_SIGN_INS =
            "select distinct account_id from sign_in where ended_at is null and account_id = any(:people)";

    private final JdbcClient database;
    private final SignInEnding sessions;

    LockedPeople(JdbcClient database, SignInEnding sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /** Those of them that are there, by id: who has left the university that the job is limited to is not. */
    Map<Long, Locked> lock(Role role, Batch batch, Collection<Long> rows) {
        Map<Long, Locked> people = new TreeMap<>();
        database.sql(LOCK)
                .param("rows", rows.toArray(Long[]::new))
                .param("role", role.name())
                .param("university", limit(batch))
                .query((row, _) -> person(row))
                .list()
                .forEach(person -> people.put(person.id().value(), person));
        return people;
    }

    /** "" when there is no such person within the batch's reach. */
    String name(Role role, Batch batch, long row) {
        return database.sql(NAME)
                .param("row", row)
                .param("role", role.name())
                .param("university", limit(batch))
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Most of many have no session, and nobody need be told of its end. */
    void endSessionsOf(Collection<AccountId> people) {
        sessions.endAllOf(database.sql(OPEN_SIGN_INS)
                .param("people", values(people))
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list());
    }

    static List<AccountId> ids(Collection<Locked> people) {
        return people.stream().map(Locked::id).toList();
    }

    /** As a statement takes them. */
    static Long[] values(Collection<AccountId> people) {
        return people.stream().map(AccountId::value).toArray(Long[]::new);
    }

    private static @Nullable Long limit(Batch batch) {
        UniversityId university = batch.university();
        return university == null ? null : university.value();
    }

    private static Locked person(ResultSet row) throws SQLException {
        return new Locked(
                new AccountId(row.getLong("id")),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("username"),
                AccountState.valueOf(row.getString("state")),
                row.getBoolean("activated"),
                row.getLong("version"),
                new UniversityId(row.getLong("university_id")),
                studies(row));
    }

    private static @Nullable Studies studies(ResultSet row) throws SQLException {
        String programme = row.getString("programme");
        return programme == null
                ? null
                : new Studies(
                        new ProgrammeId(row.getLong("programme_id")),
                        programme,
                        Level.ofCode(row.getInt("level")),
                        Optional.ofNullable(row.getTimestamp("placed_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null));
    }
}
