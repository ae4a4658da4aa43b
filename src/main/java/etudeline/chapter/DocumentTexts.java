package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Word files as text in the page, for those who may see them; made once and kept. */
@Service
@Members
public class DocumentTexts {

    private static final Logger log = LoggerFactory.getLogger(DocumentTexts.class);

    /** Goes up when texts are to be made anew. */
    private static final int FORM = 1;

    private static final int AT_ONCE = 2;

    /**
     * A document's text.
     *
     * @param html sanitised; empty when nothing can be shown of it
     * @param tag the same as long as the text is
     */
    public record Text(String html, String tag) {}

    private record Kept(@Nullable String shown) {}

    private record Asked(FileFacts facts, Optional<Kept> kept) {}

    private final FileStore store;
    private final FileRights rights;
    private final Typesetting typesetting;
    private final Wording wording;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CurrentUser currentUser;

    /** Each holds a document in memory. */
    private final Semaphore room = new Semaphore(AT_ONCE);

    DocumentTexts(
            FileStore store,
            FileRights rights,
            Typesetting typesetting,
            Wording wording,
            JdbcClient database,
            TransactionTemplate transaction,
            CurrentUser currentUser) {
        this.store = store;
        this.rights = rights;
        this.typesetting = typesetting;
        this.wording = wording;
        this.database = database;
        this.transaction = transaction;
        this.currentUser = currentUser;
    }

    /** The text, or {@link Missing} for those who may not see the file, and for what is no Word file. */
    public Text of(FileId file) {
        Viewer viewer = currentUser.require();
        Asked asked = Objects.requireNonNull(transaction.execute(_ -> asked(file, viewer)));
        Kept kept = asked.kept().orElseGet(() -> make(file));
        return new Text(
                kept.shown() == null ? "" : kept.shown(),
                "\"" + FORM + "-" + asked.facts().sha256() + "\"");
    }

    private Asked asked(FileId file, Viewer viewer) {
        FileFacts facts = rights.seen(file, null, viewer)
                .flatMap(_ -> store.find(file))
                .filter(found -> AttachedFile.isReadableAsText(found.mediaType()))
                .orElseThrow(() -> new Missing("file", file));
        return new Asked(facts, kept(file));
    }

    private Optional<Kept> kept(FileId file) {
        return database.sql("select shown from document_text where file_id = :file and form = :form")
                .param("file", file.value())
                .param("form", FORM)
                .query((row, _) -> new Kept(row.getString(1)))
                .optional();
    }

    private Kept make(FileId file) {
        room.acquireUninterruptibly();
        try {
            Optional<Kept> byOthers = Objects.requireNonNull(transaction.execute(_ -> kept(file)));
            return byOthers.orElseGet(() -> {
                Kept made = new Kept(read(file));
                keep(file, made);
                return made;
            });
        } finally {
            room.release();
        }
    }

    private void keep(FileId file, Kept made) {
        transaction.executeWithoutResult(
                _ -> database.sql("insert into document_text (file_id, form, shown) values (:file, :form, :shown)"
                                + " on conflict (file_id) do update set form = excluded.form, shown = excluded.shown")
                        .param("file", file.value())
                        .param("form", FORM)
                        .param("shown", made.shown())
                        .update());
    }

    /** Null when the file is damaged, or no Word file at all. */
    private @Nullable String read(FileId file) {
        try (InputStream bytes = store.bytes(file).getInputStream()) {
            return set(WordFile.read(bytes), file);
        } catch (WordFile.Damaged | XMLStreamException damaged) {
            log.info("file {} is not readable as text: {}", file, damaged.getMessage());
            return null;
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private @Nullable String set(WordFile word, FileId file) throws XMLStreamException {
        String html = WordReading.html(word, wording.say("chapter.text.image"), ChapterText.LONGEST - 20_000);
        String shown = typesetting.set(shortened(html), "document-" + file).shown();
        return shown.isBlank() ? null : shown;
    }

    /** One paragraph may have been longer than all the room. */
    private static String shortened(String html) {
        return html.length() <= ChapterText.LONGEST ? html : html.substring(0, ChapterText.LONGEST);
    }
}
