package etudeline.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import org.jspecify.annotations.Nullable;

/**
 * Lets one node migrate at a time by an advisory lock of Liquibase's own connection, so that a killed node leaves none
 * behind as it would in Liquibase's table; public because Liquibase makes it through its service loader.
 */
public class MigrationLock implements LockService {

    /** "ETUDELOG" in ASCII: nothing else in the database may use this number. */
    static final long KEY = 0x4554_5544_454c_4f47L;

    private static final Duration RECHECK = Duration.ofMillis(500);
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

    private @Nullable Database database;
    private Duration wait = DEFAULT_WAIT;
    private boolean held;

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 10;
    }

    @Override
    public boolean supports(Database candidate) {
        return isFor(candidate);
    }

    static boolean isFor(Database candidate) {
        return candidate instanceof PostgresDatabase && candidate.getConnection() instanceof JdbcConnection;
    }

    @Override
    public void setDatabase(Database migrated) {
        this.database = migrated;
    }

    @Override
    public void setChangeLogLockWaitTime(long minutes) {
        wait = Duration.ofMinutes(minutes);
    }

    @Override
    public void setChangeLogLockRecheckTime(long seconds) {
        // Asking costs next to nothing, so there is no reason to ask less often than we do.
    }

    @Override
    public boolean hasChangeLogLock() {
        return held;
    }

    @Override
    public void waitForLock() throws LockException {
        long giveUp = System.nanoTime() + wait.toNanos();
        while (!acquireLock()) {
            if (System.nanoTime() > giveUp) {
                throw new LockException(
                        "Another node has been migrating the database for " + wait.toMinutes() + " min");
            }
            pause();
        }
    }

    /** Asks instead of waiting in the database: a waiting statement would hold up CREATE INDEX CONCURRENTLY. */
    @Override
    public boolean acquireLock() throws LockException {
        if (!held && ask("select pg_try_advisory_lock(" + KEY + ")")) {
            held = true;
            // What was read before may have been changed by the node that held it.
            Scope.getCurrentScope()
                    .getSingleton(ChangeLogHistoryServiceFactory.class)
                    .resetDatabase(migrated());
            migrated().setCanCacheLiquibaseTableInfo(true);
        }
        return held;
    }

    @Override
    public void releaseLock() throws LockException {
        if (held) {
            held = false;
            migrated().setCanCacheLiquibaseTableInfo(false);
            ask("select pg_advisory_unlock(" + KEY + ")");
        }
    }

    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return new DatabaseChangeLogLock[0];
    }

    @Override
    public void forceReleaseLock() throws LockException {
        releaseLock();
    }

    @Override
    public void reset() {
        held = false;
    }

    @Override
    public void init() {
        // There is no table to make.
    }

    @Override
    public void destroy() {
        // There is no table to drop.
    }

    private Database migrated() {
        if (database == null) {
            throw new IllegalStateException("Liquibase has not said which database");
        }
        return database;
    }

    private boolean ask(String sql) throws LockException {
        try {
            migrated().rollback();
            Connection connection = ((JdbcConnection) migrated().getConnection()).getUnderlyingConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(sql)) {
                return answer.next() && answer.getBoolean(1);
            } finally {
                migrated().rollback();
            }
        } catch (SQLException | DatabaseException e) {
            throw new LockException(e);
        }
    }

    private static void pause() throws LockException {
        try {
            Thread.sleep(RECHECK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockException(e);
        }
    }
}
