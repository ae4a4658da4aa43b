package etudeline.storage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words inside files, as far as they have been read. Who may see them is decided by the module that a file belongs to. */
@Component
@Transactional
public class FileTexts {

    static final int LONGEST = 500_000;

    /** A file that ends its reader is not tried for ever. */
    private static final int ATTEMPTS = 2;

    /** A file to be read. */
    record Waiting(FileId file, String mediaType, long size) {}

    private final JdbcClient database;
    private final Clock clock;

    FileTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The beginning of each, of those that hold words. */
    @Transactional(readOnly = true)
    public Map<FileId, String> of(Collection<FileId> files, int letters) {
        Map<FileId, String> texts = new HashMap<>();
        database.sql(
                        "select file_id, left(text, :letters) as text from file_text where state = 'DONE' and file_id in (:files)")
                .param("letters", letters)
                .param("files", files.stream().map(FileId::value).toList())
                .query(row -> {
                    texts.put(new FileId(row.getLong("file_id")), row.getString("text"));
                });
        return texts;
    }

    /** The next one to be read; that it is tried is written down before it is. */
    public Optional<Waiting> next() {
        database.sql("update file_text set state = 'FAILED' where state = 'WAITING' and attempts >= ?")
                .param(ATTEMPTS)
                .update();
        return database.sql("""
                        update file_text t set attempts = attempts + 1, tried_at = :now from stored_file f
                        where f.id = t.file_id and t.file_id = (
                            select file_id from file_text where state = 'WAITING' order by attempts, file_id limit 1
                            for update skip locked)
                        returning f.id, f.media_type, f.size""")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) ->
                        new Waiting(new FileId(row.getLong("id")), row.getString("media_type"), row.getLong("size")))
                .optional();
    }

    /** Its bytes could not be had: that is not the file's fault. */
    public void putBack(FileId file) {
        database.sql("update file_text set attempts = attempts - 1 where file_id = ? and state = 'WAITING'")
                .param(file.value())
                .update();
    }

    public void done(FileId file, String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ").strip();
        int end = clean.offsetByCodePoints(0, Math.min(LONGEST, clean.codePointCount(0, clean.length())));
        database.sql("update file_text set state = ?, text = ? where file_id = ?")
                .params(clean.isEmpty() ? "EMPTY" : "DONE", clean.substring(0, end), file.value())
                .update();
    }

    public void failed(FileId file) {
        database.sql("update file_text set state = 'FAILED' where file_id = ?")
                .param(file.value())
                .update();
    }
}
