package etudeline.account;

import etudeline.access.Viewer;
import etudeline.exchange.SheetLimits;
import etudeline.exchange.SheetReading;
import etudeline.exchange.SheetRows;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import etudeline.setting.UniversitySettings;
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

    /** A file is in memory while it comes and is read: a node has so many megabytes for all of them. */
    private static final int MEGABYTES_AT_ONCE = 120;

    private static final int MEGABYTE = 1024 * 1024;

    private static final int LONGEST_NAME = 255;

    private final Semaphore free = new Semaphore(MEGABYTES_AT_ONCE);
    private final ImportFileRepository files;
    private final ImportStaging staging;
    private final UniversitySettings settings;
    private final Clock clock;

    ImportReading(ImportFileRepository files, ImportStaging staging, UniversitySettings settings, Clock clock) {
        this.files = files;
        this.staging = staging;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets the file come, however slow its way is, and only then begins the work.
     *
     * @param size as announced: what is more than the university allows is refused before it is read
     * @param work on its bytes, with a transaction of its own
     */
    <T> T taken(UniversityId university, InputStream content, long size, Function<byte[], T> work) {
        SheetLimits limits = SheetLimits.USUAL.upTo(settings.uploads(university).importBytes());
        SheetReading.require(size, limits);
        long bytes = size < 0 ? limits.bytes() : size;
        int megabytes = Math.clamp(bytes / MEGABYTE + 1, 1, MEGABYTES_AT_ONCE);
        if (!free.tryAcquire(megabytes)) {
            throw Refused.because("account.import.refused.busy");
        }
        try {
            return work.apply(SheetReading.take(content, size, limits));
        } finally {
            free.release(megabytes);
        }
    }

    ImportFile read(ImportKind kind, UniversityId university, String name, byte[] content, Viewer viewer) {
        try (Taking taking =
                new Taking(header -> new ImportFile(kind, university, clean(name), header, viewer, clock.instant()))) {
            SheetReading.read(content, SheetLimits.USUAL, taking);
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
