package etudeline.demo;

import etudeline.access.Passwords;
import etudeline.demo.Structure.Programme;
import etudeline.kit.TableWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Courses courses;
    private final CommentsOfFiles commentsOfFiles;
    private final GeneratedChapters generatedChapters;
    private final GeneratedComments generatedComments;
    private final News news;
    private final Readings readings;
    private final Passwords passwords;
    private final Clock clock;

    DemoLoad(
            DemoDatabase database,
            DemoMarker marker,
            StructureRows structureRows,
            Courses courses,
            CommentsOfFiles commentsOfFiles,
            GeneratedChapters generatedChapters,
            GeneratedComments generatedComments,
            News news,
            Readings readings,
            Passwords passwords,
            Clock clock) {
        this.database = database;
        this.marker = marker;
        this.structureRows = structureRows;
        this.courses = courses;
        this.commentsOfFiles = commentsOfFiles;
        this.generatedChapters = generatedChapters;
        this.generatedComments = generatedComments;
        this.news = news;
        this.readings = readings;
        this.passwords = passwords;
        this.clock = clock;
    }

    void load(DemoSize size) {
        long began = System.nanoTime();
        log.info("Demo: loading {}", size.name());
        Moments moments = new Moments(clock.instant());
        Structure structure = Structure.read();
        structureRows.write(structure, moments);
        List<Staff> known = new PeopleOfFiles(structure, moments).read(size);
        Map<String, Person> byUsername =
                known.stream().map(Staff::person).collect(Collectors.toMap(Person::username, person -> person));
        if (size.isGenerated()) {
            generate(size, structure, known, byUsername, moments);
        } else {
            people(known, null);
            Map<String, Chapter> chapters = courses.write(structure, byUsername, moments);
            commentsOfFiles.write(chapters, byUsername, moments);
        }
        database.continueIds("account", "chapter", "comment");
        database.analyse(
                "university",
                "faculty",
                "programme",
                "subject",
                "account",
                "person_text",
                "professor_assignment",
                "chapter",
                "section",
                "chapter_file",
                "stored_file",
                "comment");
        news.write(moments);
        readings.write(structure, students(size, known), moments);
        database.analyse("student_tally", "registration_tally", "reading_tally");
        marker.write(size, moments.now());
        log.info(
                "Demo: loaded after {} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private static int students(DemoSize size, List<Staff> known) {
        return size.isGenerated()
                ? size.students()
                : (int) known.stream()
                        .filter(person -> person.person().seat() != null)
                        .count();
    }

    private void generate(
            DemoSize size, Structure structure, List<Staff> known, Map<String, Person> byUsername, Moments moments) {
        Names names = new Names(byUsername.keySet());
        List<Staff> staff = new ArrayList<>(known);
        long professorsOfFiles =
                known.stream().filter(person -> !person.assignments().isEmpty()).count();
        staff.addAll(new GeneratedProfessors(structure, moments, names)
                .make(known.size() + 1L, size.students(), (int) professorsOfFiles));
        GeneratedStudents students = new GeneratedStudents(
                structure,
                moments,
                names,
                byUsername.values(),
                staff.size() + 1L,
                size.students() - students(DemoSize.SMALL, known));
        people(staff, students);
        List<Chapter> chapters =
                new ArrayList<>(courses.write(structure, byUsername, moments).values());
        List<Staff> professors = staff.stream()
                .filter(person -> person.person().state() == Person.State.ACTIVE)
                .toList();
        chapters.addAll(generatedChapters.write(structure, professors, chapters, moments, size.students()));
        generatedComments.write(chapters, students, size.students(), moments);
    }

    private void people(List<Staff> staff, @Nullable GeneratedStudents students) {
        // One hash for all: to make each its own would take hours, and everybody knows the password anyway.
        try (PeopleWriter people = new PeopleWriter(database, passwords.hash(PASSWORD))) {
            staff.forEach(person -> people.write(person.person()));
            if (students != null) {
                Progress progress = new Progress(log, "students", students.count());
                for (int number = 0; number < students.count(); number++) {
                    people.write(students.person(number));
                    if (number % 1000 == 999 || number == students.count() - 1) {
                        progress.reached(number + 1);
                    }
                }
            }
        }
        try (TableWriter rows = database.table("professor_assignment", "account_id", "programme_id", "university_id")) {
            for (Staff person : staff) {
                for (Programme programme : person.assignments()) {
                    rows.row(
                            person.person().id(),
                            programme.id(),
                            programme.university().id());
                }
            }
        }
    }
}
