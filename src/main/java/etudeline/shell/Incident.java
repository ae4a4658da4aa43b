package etudeline.shell;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What went wrong without anybody's wish: a number for the person to quote, and the same number in the log. */
public final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Logs the failure and returns its number. */
    public static String record(Throwable failure, String where) {
        String number = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .toUpperCase(java.util.Locale.ROOT);
        log.error("Incident {} at {}", number, where, failure);
        return number;
    }

    /** Whether the database is away, so that the same may well work in a moment. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof java.sql.SQLTransientException
                    || cause instanceof java.sql.SQLRecoverableException
                    || cause instanceof java.net.ConnectException
                    || (cause instanceof DataAccessException && !(cause instanceof NonTransientDataAccessException))) {
                return true;
            }
        }
        return false;
    }
}
