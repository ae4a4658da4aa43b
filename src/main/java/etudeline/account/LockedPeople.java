package etudeline.account;

import etudeline.audit.Audit;
import etudeline.job.Batch;
import etudeline.job.Words;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Students for bulk work: read, and held until the transaction ends, in one statement. */
@Component
class LockedStudents {

    static final Words GONE = Words.of("account.bulk.gone");
    static final Words ALREADY = Words.of("account.bulk.already");
    static final Words CHANGED = Words.of("account.bulk.changed");
    static final Words NO_PLACE = Words.of("account.bulk.noPlace");

    /**
     * A student as the transaction found it.
     *
     * @param placedAt when the student came to this place; null: with the account
     */
    record Locked(
            AccountId id,
            String name,
            AccountState state,
            long version,
            UniversityId university,
            ProgrammeId programme,
            String programmeName,
            Level level,
            @Nullable Instant placedAt) {

        Audit.Subject subject() {
            return new Audit.Subject("student", id.value(), name, university);
        }

        Map<String, Object> placeFacts() {
            return Map.of("programme", programmeName, "level", level);
        }
    }

    /** In the order of their ids: two jobs that want the same ones wait for each other, but not in a circle. */
    private static final String LOCK = """
            select a.id, a.last_name || ' ' || a.first_name as name, a.state, a.version, a.university_id, a.programme_id,
                p.name as programme, a.level, a.placed_at
            from account a join programme p on p.id = a.programme_id
            where a.id = any(:rows) and a.role = 'STUDENT'
                and (cast(:university as bigint) is null or a.university_id = :university)
            order by a.id for no key update of a""";

    private static final String NAME = """
            select last_name || ' ' || first_name from account where id = :row and role = 'STUDENT'
                and (cast(:university as bigint) is null or university_id = :university)""";

    private final JdbcClient database;

    LockedStudents(JdbcClient database) {
        this.database = database;
    }

    /** Those of them that are there, by id: who has left the university that the job is limited to is not. */
    Map<Long, Locked> lock(Batch batch, Collection<Long> rows) {
        Map<Long, Locked> students = new TreeMap<>();
        database.sql(LOCK)
                .param("rows", rows.toArray(Long[]::new))
                .param("university", limit(batch))
                .query((row, _) -> student(row))
                .list()
                .forEach(student -> students.put(student.id().value(), student));
        return students;
    }

    /** "" when there is no such student within the batch's reach. */
    String name(Batch batch, long row) {
        return database.sql(NAME)
                .param("row", row)
                .param("university", limit(batch))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static @Nullable Long limit(Batch batch) {
        UniversityId university = batch.university();
        return university == null ? null : university.value();
    }

    private static Locked student(ResultSet row) throws SQLException {
        return new Locked(
                new AccountId(row.getLong("id")),
                row.getString("name"),
                AccountState.valueOf(row.getString("state")),
                row.getLong("version"),
                new UniversityId(row.getLong("university_id")),
                new ProgrammeId(row.getLong("programme_id")),
                row.getString("programme"),
                Level.ofCode(row.getInt("level")),
                Optional.ofNullable(row.getTimestamp("placed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
