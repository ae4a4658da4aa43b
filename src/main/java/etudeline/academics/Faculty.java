package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.UniversityId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;

@Entity
class Faculty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long universityId;
    private String code;
    private String name;

    @SuppressWarnings("UnusedVariable") // written for the database
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Faculty() {}

    @SuppressWarnings("NullAway.Init")
    Faculty(FacultyData data, Instant now) {
        this.createdAt = now;
        describe(data);
    }

    final void describe(FacultyData data) {
        this.universityId = data.university().value();
        this.code = data.code();
        this.name = data.name();
    }

    FacultyId id() {
        return new FacultyId(id);
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

    FacultyData data() {
        return new FacultyData(university(), code, name);
    }

    Map<String, Object> facts() {
        return Map.of("code", code, "name", name);
    }
}
