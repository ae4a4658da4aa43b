package etudeline.storage;

import etudeline.cluster.OnceOnly;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the words inside new files, one file after the other, on one node. */
@Component
class TextReading {

    private static final Logger log = LoggerFactory.getLogger(TextReading.class);

    /** Bytes; what is larger is found by its name alone. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private final FileTexts texts;
    private final FileStore store;
    private final TextProcess process;
    private final OnceOnly onceOnly;

    TextReading(FileTexts texts, FileStore store, TextProcess process, OnceOnly onceOnly) {
        this.texts = texts;
        this.store = store;
        this.process = process;
        this.onceOnly = onceOnly;
    }

    @Scheduled(
            initialDelayString = "${etude.file-texts.every:PT20S}",
            fixedDelayString = "${etude.file-texts.every:PT20S}")
    void readInTurn() {
        onceOnly.run("file-texts", this::readAll);
    }

    void readAll() {
        Optional<FileTexts.Waiting> next = texts.next();
        while (next.isPresent() && read(next.get()) && !Thread.currentThread().isInterrupted()) {
            next = texts.next();
        }
    }

    /** Whether the others may be read as well. */
    private boolean read(FileTexts.Waiting file) {
        if (file.size() > LARGEST) {
            texts.failed(file.file());
            return true;
        }
        try (InputStream bytes = store.bytes(file.file()).getInputStream()) {
            process.read(bytes, file.mediaType())
                    .ifPresentOrElse(text -> texts.done(file.file(), text), () -> texts.failed(file.file()));
            return true;
        } catch (IOException | UncheckedIOException away) {
            log.warn("The text of file {} could not be read now", file.file(), away);
            texts.putBack(file.file());
            return false;
        }
    }
}
