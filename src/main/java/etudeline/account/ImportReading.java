package etudeline.account;

import etudeline.access.Viewer;
import etudeline.exchange.SheetReading;
import etudeline.exchange.SheetRows;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a file in as it is: its names, then its lines as they are read, with nothing understood yet. */
@Component
class ImportReading {

    /** A file is in memory while it comes and is read: so many at once are enough for a node. */
    private static final int AT_ONCE = 6;

    private static final int LONGEST_NAME = 255;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ImportFileRepository files;
    private final ImportStaging staging;
    private final Clock clock;

    ImportReading(ImportFileRepository files, ImportStaging staging, Clock clock) {
        this.files = files;
        this.staging = staging;
        this.clock = clock;
    }

    /**
     * Lets the file come, however slow its way is, and only then begins the work.
     *
     * @param work on its bytes, with a transaction of its own
     */
    <T> T taken(InputStream content, long size, Function<byte[], T> work) {
        if (!free.tryAcquire()) {
            throw Refused.because("account.import.refused.busy");
        }
        try {
            return work.apply(SheetReading.take(content, size, PeopleImports.LIMITS));
        } finally {
            free.release();
        }
    }

    ImportFile read(ImportKind kind, UniversityId university, String name, byte[] content, Viewer viewer) {
        try (Taking taking =
                new Taking(header -> new ImportFile(kind, university, clean(name), header, viewer, clock.instant()))) {
            SheetReading.read(content, PeopleImports.LIMITS, taking);
            return taking.taken();
        }
    }

    /** The last part of a path that some browsers send, its end kept when it is too long. */
    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "fichier" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    /** How a file is begun when its header is known. */
    private interface Beginning {
        ImportFile of(List<String> header);
    }

    private final class Taking implements SheetRows, AutoCloseable {

        private final Beginning beginning;
        private @Nullable ImportFile file;
        private ImportStaging.@Nullable Lines lines;

        Taking(Beginning beginning) {
            this.beginning = beginning;
        }

        @Override
        public void header(List<String> names) {
            ImportFile begun = files.saveAndFlush(beginning.of(names));
            file = begun;
            lines = staging.lines(begun.id());
            lines.header(names);
        }

        @Override
        public void row(int line, List<String> cells) {
            Objects.requireNonNull(lines).row(line, cells);
        }

        ImportFile taken() {
            close();
            ImportFile read = Objects.requireNonNull(file);
            read.read(Objects.requireNonNull(lines).written());
            return read;
        }

        /** The connection is free for other statements afterwards. */
        @Override
        public void close() {
            if (lines != null) {
                lines.close();
            }
        }
    }
}
