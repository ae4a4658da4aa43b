package etudeline.demo;

import etudeline.access.Passwords;
import etudeline.demo.Structure.Programme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills an empty database, inside the transaction of whoever calls. */
@Component
class DemoLoad {

    /** Shorter than the policy allows: only here, where everybody is to know it. */
    static final String PASSWORD = "demo";

    private static final String[] TABLES = {
        "university",
        "faculty",
        "programme",
        "subject",
        "account",
        "professor_assignment",
        "chapter",
        "section",
        "chapter_file",
        "stored_file",
        "comment"
    };

    private static final Logger log = LoggerFactory.getLogger(DemoLoad.class);

    private final DemoDatabase database;
    private final DemoMarker marker;
    private final StructureRows structureRows;
    private final Courses courses;
    private final CommentsOfFiles comments;
    private final Passwords passwords;
    private final Clock clock;

    DemoLoad(
            DemoDatabase database,
            DemoMarker marker,
            StructureRows structureRows,
            Courses courses,
            CommentsOfFiles comments,
            Passwords passwords,
            Clock clock) {
        this.database = database;
        this.marker = marker;
        this.structureRows = structureRows;
        this.courses = courses;
        this.comments = comments;
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
        try (PeopleWriter writer = new PeopleWriter(database, passwords.hash(PASSWORD))) {
            known.forEach(staff -> writer.write(staff.person()));
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
        Map<String, Person> people =
                known.stream().map(Staff::person).collect(Collectors.toMap(Person::username, person -> person));
        Map<String, Chapter> chapters = courses.write(structure, people, moments);
        if (!size.isGenerated()) {
            comments.write(chapters, people, moments);
        }
        database.continueIds("account", "chapter", "comment");
        database.analyse(TABLES);
        marker.write(size, now);
        log.info(
                "Demo: loaded after {} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }
}
