package etudeline.academics;

import etudeline.kit.UniversityId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
class University {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String timeZone;
    private int firstMonth;
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
    protected University() {}

    @SuppressWarnings("NullAway.Init")
    University(UniversityData data, Instant now) {
        this.createdAt = now;
        describe(data);
    }

    final void describe(UniversityData data) {
        this.timeZone = data.timeZone().getId();
        this.firstMonth = data.firstMonth().getValue();
        this.code = data.code();
        this.name = data.name();
    }

    UniversityId id() {
        return new UniversityId(id);
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    UniversityData data() {
        return new UniversityData(code, name, ZoneId.of(timeZone), Month.of(firstMonth));
    }

    Map<String, Object> facts() {
        return Map.of("code", code, "name", name, "timeZone", timeZone, "firstMonth", firstMonth);
    }
}
