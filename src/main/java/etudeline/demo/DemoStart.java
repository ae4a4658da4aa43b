package etudeline.demo;

import etudeline.launch.Refusal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the demo that is asked for before the first request is served, once, or refuses to start. */
@Component
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMarker marker;
    private final DemoLoad load;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final String setting;
    private boolean running;

    DemoStart(
            DemoMarker marker,
            DemoLoad load,
            JdbcClient database,
            TransactionTemplate transaction,
            @Value("${etude.demo:off}") String setting) {
        this.marker = marker;
        this.load = load;
        this.database = database;
        this.transaction = transaction;
        this.setting = setting;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        Optional<DemoSize> wanted = DemoSize.wanted(setting);
        if (wanted.isPresent()) {
            bring(wanted.get());
        } else if (marker.size().isPresent()) {
            log.warn("Demo: this database holds demo data, everybody knows the passwords of its accounts");
        }
    }

    /** All or nothing: whatever interrupts the load, the next start finds the database as it was before. */
    void bring(DemoSize wanted) {
        transaction.executeWithoutResult(_ -> {
            // Of nodes that start together, one loads, and the others wait and find it done.
            database.sql("select pg_advisory_xact_lock(hashtextextended('demo', 0))")
                    .query(_ -> {});
            Optional<String> there = marker.size();
            if (there.isEmpty() && marker.isAmongOtherData()) {
                throw new Refusal("ETUDE_DEMO is " + wanted.name() + ", but the database holds other data:"
                        + " set ETUDE_DEMO=off, or ETUDE_DATA_DIR or DATABASE_URL to one that is empty");
            }
            if (there.isPresent() && !there.get().equals(wanted.name())) {
                throw new Refusal("ETUDE_DEMO is " + wanted.name() + ", but the database holds the demo "
                        + there.get() + ": set ETUDE_DEMO=" + there.get()
                        + ", or ETUDE_DATA_DIR or DATABASE_URL to one that is empty");
            }
            if (there.isEmpty()) {
                load.load(wanted);
            }
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
