package etudeline.academics;

import etudeline.academics.CatalogueTree.Faculty;
import etudeline.academics.CatalogueTree.Programme;
import etudeline.academics.CatalogueTree.Subject;
import etudeline.academics.CatalogueTree.University;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the whole structure in one consistent snapshot: four plain statements, no entities for thousands of rows. */
@Component
class CatalogueRows {

    private final JdbcClient database;

    CatalogueRows(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public CatalogueTree read() {
        // Of the transaction: on the annotation it would be set for the session, which a pooler gives to others.
        database.sql("set transaction isolation level repeatable read").update();
        return new CatalogueTree(universities(), faculties(), programmes(), subjects());
    }

    private List<University> universities() {
        return database.sql("""
                        select u.id, u.code, u.name, u.time_zone, u.first_month, l.university_id is not null as logo
                        from university u left join university_logo l on l.university_id = u.id
                        order by u.name_key, u.id""")
                .query((row, _) -> new University(
                        new UniversityId(row.getLong("id")),
                        row.getString("code"),
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone")),
                        Month.of(row.getInt("first_month")),
                        row.getBoolean("logo")))
                .list();
    }

    private List<Faculty> faculties() {
        return database.sql("select id, university_id, code, name from faculty order by name_key, id")
                .query((row, _) -> new Faculty(
                        new FacultyId(row.getLong("id")),
                        new UniversityId(row.getLong("university_id")),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    private List<Programme> programmes() {
        return database.sql("select id, faculty_id, university_id, code, name from programme order by name_key, id")
                .query((row, _) -> new Programme(
                        new ProgrammeId(row.getLong("id")),
                        new FacultyId(row.getLong("faculty_id")),
                        new UniversityId(row.getLong("university_id")),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    private List<Subject> subjects() {
        return database.sql("""
                        select id, programme_id, university_id, level, semester, code, name
                        from subject order by name_key, id""")
                .query((row, _) -> new Subject(
                        new SubjectId(row.getLong("id")),
                        new ProgrammeId(row.getLong("programme_id")),
                        new UniversityId(row.getLong("university_id")),
                        Level.ofCode(row.getInt("level")),
                        Semester.ofNumber(row.getInt("semester")),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }
}
