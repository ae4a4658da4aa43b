package etudeline.demo;

import etudeline.access.Passwords;
import etudeline.demo.Structure.Programme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills an empty database, inside the transaction of whoever calls. */
@Component
class DemoLoad {

    /** Shorter than the policy allows: only here, where everybody is to know it. */
    static final String PASSWORD = "demo";

    private static final Logger log = LoggerFactory.getLogger(DemoLoad.class);

    private final DemoDatabase database;
    private final DemoMarker marker;
    private final StructureRows structureRows;
    private final Passwords passwords;
    private final Clock clock;

    DemoLoad(DemoDatabase database, DemoMarker marker, StructureRows structureRows, Passwords passwords, Clock clock) {
        this.database = database;
        this.marker = marker;
        this.structureRows = structureRows;
        this.passwords = passwords;
        this.clock = clock;
    }

    void load(DemoSize size) {
        long began = System.nanoTime();
        log.info("Demo: loading {}", size.name());
        Instant now = clock.instant();
        Moments moments = new Moments(now);
        Structure structure = Structure.read();
        structureRows.write(structure, moments);
        List<Staff> known = new PeopleOfFiles(structure, moments).read(size);
        try (PeopleWriter people = new PeopleWriter(database, passwords.hash(PASSWORD))) {
            known.forEach(staff -> people.write(staff.person()));
        }
        try (TableWriter rows = database.table("professor_assignment", "account_id", "programme_id", "university_id")) {
            for (Staff staff : known) {
                for (Programme programme : staff.assignments()) {
                    rows.row(
                            staff.person().id(),
                            programme.id(),
                            programme.university().id());
                }
            }
        }
        database.continueIds("account");
        database.analyse("university", "faculty", "programme", "subject", "account", "professor_assignment");
        marker.write(size, now);
        log.info(
                "Demo: loaded after {} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
}
