package etudeline.journey;

import etudeline.PostgresTest;
import etudeline.TestDatabase;
import etudeline.launch.DatabaseAddress;
import etudeline.launch.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that is there for one application, and that a test takes away and brings back with its data. */
final class StoppableDatabase {

    private static final Path FOLDER = Path.of("target", "stoppable-database");

    private static @Nullable EmbeddedPostgres running;

    private StoppableDatabase() {}

    /** The application is started on it. */
    static final class Own extends PostgresTest.OwnDatabase {

        @Override
        protected String url() {
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            SpringApplication.getShutdownHandlers().add(StoppableDatabase::stop);
            return TestDatabase.migrated(start());
        }
    }

    /** On the port and the data it had. */
    static synchronized DatabaseAddress start() {
        EmbeddedPostgres made =
                new EmbeddedPostgres(FOLDER, Path.of("target", "postgres"), TestDatabase.SETTINGS, _ -> {});
        running = made;
        return made.start();
    }

    /** Every connection is broken, whatever it was doing. */
    static synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    static synchronized boolean isRunning() {
        return running != null;
    }
}
