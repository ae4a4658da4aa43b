package etudeline.launch;

import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;

/**
 * Makes Liquibase's table of what has run under the lock too: Liquibase makes it before it asks for the lock, and of
 * nodes that start at once on an empty database all but one would fail; public like {@link MigrationLock}.
 */
public class MigrationHistory extends StandardChangeLogHistoryService {

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE + 10;
    }

    @Override
    public boolean supports(Database candidate) {
        return MigrationLock.isFor(candidate);
    }

    @Override
    public void init() throws DatabaseException {
        LockService lock = LockServiceFactory.getInstance().getLockService(getDatabase());
        boolean heldBefore = lock.hasChangeLogLock();
        try {
            lock.waitForLock();
            try {
                super.init();
            } finally {
                if (!heldBefore) {
                    lock.releaseLock();
                }
            }
        } catch (LockException e) {
            throw new DatabaseException(e);
        }
    }
}
