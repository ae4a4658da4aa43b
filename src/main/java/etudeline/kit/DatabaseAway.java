package etudeline.kit;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** A failure that passes by itself: the database is stopped, starting, or not to be reached. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether that is why it failed, so that the same may well work in a moment. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof org.hibernate.TransactionException
                    || cause instanceof ConnectException
                    || (cause instanceof SQLException database && isPassing(database))
                    || (cause instanceof DataAccessException && !(cause instanceof NonTransientDataAccessException))) {
                return true;
            }
        }
        return false;
    }

    /** Goes on, with a line in the log, when that is the cause; what failed for another reason is thrown on. */
    public static void orThrow(RuntimeException failure, Logger log, String what) {
        if (!isCauseOf(failure)) {
            throw failure;
        }
        log.warn("{}: the database is away", what);
    }

    /**
     * Class 08 is a broken connection, 57P a server that stops or starts, 25P03 a transaction ended by the server because
     * nothing came for so long (PostgreSQL's manual, appendix A).
     */
    private static boolean isPassing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("25P03");
    }
}
