package etudeline.launch;

import java.util.List;
import java.util.Optional;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.exception.ValidationFailedException;

/** What an operator needs to know of migrations that failed, out of the pages that Liquibase says of them. */
final class MigrationFailure {

    private MigrationFailure() {}

    /** The line, when that is what failed. */
    static Optional<String> line(Throwable failure) {
        boolean migrating = failure instanceof LiquibaseException || failure instanceof UnexpectedLiquibaseException;
        return migrating ? Optional.of("Database: " + reason(failure)) : Optional.empty();
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        String changeset = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockException lock && lock.getCause() == null) {
                return firstLine(lock);
            }
            if (cause instanceof ValidationFailedException invalid
                    && !invalid.getInvalidMD5Sums().isEmpty()) {
                return edited(invalid.getInvalidMD5Sums());
            }
            changeset = changeset.isEmpty() ? changeset(firstLine(cause)) : changeset;
            deepest = cause;
        }
        return "migration " + changeset + "failed: " + firstLine(deepest);
    }

    /** Each looks like {@code file::id::author was: 9:… but is now: 9:…}. */
    private static String edited(List<String> changesets) {
        String first = changesets.getFirst().strip().replaceFirst(" .*", "");
        String others = changesets.size() == 1 ? "" : " and " + (changesets.size() - 1) + " more";
        return "it was made by another version of migration " + first + others
                + ": start the version that made it, or use another ETUDE_DATA_DIR or DATABASE_URL";
    }

    private static String changeset(String line) {
        String before = "Migration failed for changeset ";
        int at = line.indexOf(before);
        return at < 0 ? "" : line.substring(at + before.length()).replaceFirst("[: ]*$", " ");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }
}
