package etudeline.academics;

import etudeline.kit.FacultyId;
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

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting and searching in queries
    private @Nullable String nameKey;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable")
    private @Nullable String searchText;

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
