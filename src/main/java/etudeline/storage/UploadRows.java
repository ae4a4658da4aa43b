package etudeline.storage;

import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uploads as rows, with the pieces of each: any node goes on with them. */
@Component
@Transactional
class UploadRows {

    /** Bytes from a place of the upload on. */
    record Kept(String key, long size) {}

    private static final String FACTS =
            "select id, account_id, university_id, name, about, length, received, file_id from upload ";

    private final JdbcClient database;

    UploadRows(JdbcClient database) {
        this.database = database;
    }

    public void insert(UploadFacts upload, Instant now) {
        database.sql("""
                insert into upload (id, account_id, university_id, name, about, length, started_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        upload.id().value(),
                        upload.owner().value(),
                        upload.university().value(),
                        upload.name(),
                        upload.about(),
                        upload.length(),
                        at(now),
                        at(now))
                .update();
    }

    public Optional<UploadFacts> find(UploadId id, AccountId owner) {
        return database.sql(FACTS + "where id = ? and account_id = ?")
                .params(id.value(), owner.value())
                .query((row, _) -> facts(row))
                .optional();
    }

    /** Nobody else ends it meanwhile. */
    public Optional<UploadFacts> lock(UploadId id, AccountId owner) {
        return database.sql(FACTS + "where id = ? and account_id = ? for update")
                .params(id.value(), owner.value())
                .query((row, _) -> facts(row))
                .optional();
    }

    /** The oldest first. */
    public List<UploadFacts> of(AccountId owner) {
        return database.sql(FACTS + "where account_id = ? order by started_at, id")
                .param(owner.value())
                .query((row, _) -> facts(row))
                .list();
    }

    public void retell(UploadId id, String about) {
        database.sql("update upload set about = ? where id = ?")
                .params(about, id.value())
                .update();
    }

    /** Whether the bytes belong there; otherwise nothing is changed. */
    public boolean add(UploadId id, long start, ByteStore.Written piece, Instant now) {
        return database.sql("""
                with grown as (
                    update upload set received = received + :size, touched_at = :now
                    where id = :id and received = :start and file_id is null returning id)
                insert into upload_piece (upload_id, start, size, storage_key) select id, :start, :size, :key from grown""")
                        .param("id", id.value())
                        .param("start", start)
                        .param("size", piece.size())
                        .param("key", piece.key())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** In their order. */
    public List<Kept> pieces(UploadId id) {
        return database.sql("select storage_key, size from upload_piece where upload_id = ? order by start")
                .param(id.value())
                .query((row, _) -> new Kept(row.getString(1), row.getLong(2)))
                .list();
    }

    public void end(UploadId id, FileId file) {
        database.sql("update upload set file_id = ? where id = ?")
                .params(file.value(), id.value())
                .update();
        database.sql("delete from upload_piece where upload_id = ?")
                .param(id.value())
                .update();
    }

    /** Its pieces' rows go with it. */
    public void delete(UploadId id) {
        database.sql("delete from upload where id = ?").param(id.value()).update();
    }

    /** Whether nobody has gone on with it meanwhile; and nobody does now. */
    public boolean lockUntouchedSince(UploadId id, Instant moment) {
        return database.sql("select true from upload where id = ? and touched_at < ? for update")
                .params(id.value(), at(moment))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Whoever owns them. */
    public List<UploadId> untouchedSince(Instant moment, int most) {
        return database.sql("select id from upload where touched_at < ? order by touched_at limit ?")
                .params(at(moment), most)
                .query((row, _) -> new UploadId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of the keys that a row names. */
    public List<String> known(List<String> keys) {
        return database.sql("""
                select storage_key from stored_file where storage_key in (:keys)
                union all select storage_key from upload_piece where storage_key in (:keys)""")
                .param("keys", keys)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static UploadFacts facts(ResultSet row) throws SQLException {
        long file = row.getLong("file_id");
        return new UploadFacts(
                new UploadId(row.getObject("id", UUID.class)),
                new AccountId(row.getLong("account_id")),
                new UniversityId(row.getLong("university_id")),
                row.getString("name"),
                row.getString("about"),
                row.getLong("length"),
                row.getLong("received"),
                file == 0 ? null : new FileId(file));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
