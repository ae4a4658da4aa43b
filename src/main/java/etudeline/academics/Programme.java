package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
class Programme {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long facultyId;
    private long universityId;
    private String code;
    private String name;

    @SuppressWarnings("UnusedVariable") // written for the database
    private Instant createdAt;

    @Version
    private int version;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting and searching in queries
    private @Nullable String nameKey;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    @SuppressWarnings("NullAway.Init")
    Programme(ProgrammeData data, UniversityId university, Instant now) {
        this.createdAt = now;
        describe(data, university);
    }

    final void describe(ProgrammeData data, UniversityId university) {
        this.facultyId = data.faculty().value();
        this.universityId = university.value();
        this.code = data.code();
        this.name = data.name();
    }

    ProgrammeId id() {
        return new ProgrammeId(id);
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    UniversityId university() {
        return new UniversityId(universityId);
    }

    ProgrammeData data() {
        return new ProgrammeData(new FacultyId(facultyId), code, name);
    }

    FacultyId faculty() {
        return new FacultyId(facultyId);
    }

    void moveTo(FacultyId faculty) {
        this.facultyId = faculty.value();
    }

    /** By the faculty's name: an id says nothing to who reads the audit after the faculty has gone. */
    Map<String, Object> facts(String facultyName) {
        return Map.of("code", code, "name", name, "faculty", facultyName);
    }
}
