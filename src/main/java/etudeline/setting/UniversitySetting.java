package etudeline.setting;

import etudeline.kit.UniversityId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Entity
class UniversitySetting {

    @Id
    @SuppressWarnings("UnusedVariable") // written for the database
    private long universityId;

    @Enumerated(EnumType.STRING)
    private Registration registration;

    private boolean downloads;

    @SuppressWarnings("UnusedVariable") // written for the database
    private Instant updatedAt;

    /** Null until it is saved: so a new row is inserted without being looked for. */
    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected UniversitySetting() {}

    @SuppressWarnings("NullAway.Init")
    UniversitySetting(UniversityId university) {
        this.universityId = university.value();
    }

    void change(Registration registration, boolean downloads, Instant now) {
        this.registration = registration;
        this.downloads = downloads;
        this.updatedAt = now;
    }

    /** One more than the row's own count: 0 is a university without a row. */
    Switches switches() {
        return new Switches(registration, downloads, version == null ? 0 : version + 1);
    }

    static Map<String, Object> facts(Switches switches) {
        return Map.of("registration", switches.registration(), "downloads", switches.downloads());
    }
}
