package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds a structure for a test; each part gets a code of its own. */
@Component
public class TestStructure {

    private final AtomicInteger codes = new AtomicInteger();
    private final JdbcClient database;

    TestStructure(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public UniversityId university(String name) {
        return new UniversityId(
                insert("university (code, name, created_at) values (:code, :name, now())", Map.of("name", name)));
    }

    @Transactional
    public FacultyId faculty(UniversityId university, String name) {
        return new FacultyId(insert(
                "faculty (university_id, code, name, created_at) values (:university, :code, :name, now())",
                Map.of("university", university.value(), "name", name)));
    }

    @Transactional
    public ProgrammeId programme(FacultyId faculty, String name) {
        return new ProgrammeId(insert(
                "programme (faculty_id, university_id, code, name, created_at)"
                        + " select id, university_id, :code, :name, now() from faculty where id = :faculty",
                Map.of("faculty", faculty.value(), "name", name)));
    }

    @Transactional
    public SubjectId subject(ProgrammeId programme, Level level, Semester semester, String name) {
        return new SubjectId(insert(
                "subject (programme_id, university_id, level, semester, code, name, created_at)"
                        + " select id, university_id, :level, :semester, :code, :name, now() from programme"
                        + " where id = :programme",
                Map.of(
                        "programme", programme.value(),
                        "level", level.code(),
                        "semester", semester.number(),
                        "name", name)));
    }

    private long insert(String what, Map<String, ?> values) {
        return database.sql("insert into " + what + " returning id")
                .params(values)
                .param("code", "C" + codes.incrementAndGet())
                .query(Long.class)
                .single();
    }
}
