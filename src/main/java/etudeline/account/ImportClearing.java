package etudeline.account;

import etudeline.job.JobRow;
import etudeline.kit.PatientConnection;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes files and their lines when they can neither be started nor undone any more; their jobs stay. */
@Component
class ImportClearing {

    private static final String CLEAR = """
            delete from import_file where id = (
                select f.id from import_file f left join job j on j.id = f.job_id
                where f.created_at < :before and (j.id is null or j.finished_at < :before)
                order by f.created_at limit 1 for update of f skip locked)
            returning id""";

    private final DataSource dataSource;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportClearing(DataSource dataSource, JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.dataSource = dataSource;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each file in a transaction of its own: a hundred thousand lines are enough for one. */
    void clear() {
        boolean more = true;
        while (more) {
            more = Optional.ofNullable(transaction.execute(_ -> clearOne())).orElse(false);
        }
    }

    private boolean clearOne() {
        PatientConnection.of(dataSource);
        return database.sql(CLEAR)
                .param("before", Timestamp.from(clock.instant().minus(JobRow.UNDOABLE)))
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
