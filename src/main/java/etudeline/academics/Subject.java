package etudeline.academics;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
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
class Subject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long programmeId;
    private long universityId;
    private Level level;
    private Semester semester;
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
    protected Subject() {}

    @SuppressWarnings("NullAway.Init")
    Subject(SubjectData data, UniversityId university, Instant now) {
        this.createdAt = now;
        describe(data, university);
    }

    final void describe(SubjectData data, UniversityId university) {
        this.programmeId = data.programme().value();
        this.universityId = university.value();
        this.level = data.level();
        this.semester = data.semester();
        this.code = data.code();
        this.name = data.name();
    }

    SubjectId id() {
        return new SubjectId(id);
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

    SubjectData data() {
        return new SubjectData(new ProgrammeId(programmeId), level, semester, code, name);
    }

    /** By the programme's name: an id says nothing to who reads the audit after the programme has gone. */
    Map<String, Object> facts(String programmeName) {
        return Map.of("code", code, "name", name, "programme", programmeName, "level", level, "semester", semester);
    }
}
