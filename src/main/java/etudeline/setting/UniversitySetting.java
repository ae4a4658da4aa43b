package etudeline.setting;

import etudeline.kit.UniversityId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
class UniversitySetting {

    @Id
    @SuppressWarnings("UnusedVariable") // written for the database
    private long universityId;

    @Enumerated(EnumType.STRING)
    private Registration registration;

    private boolean downloads;
    private @Nullable Integer largestFile;
    private @Nullable Integer largestImport;

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

    void change(Switches switches, Instant now) {
        this.registration = switches.registration();
        this.downloads = switches.downloads();
        this.largestFile = switches.largestFile();
        this.largestImport = switches.largestImport();
        this.updatedAt = now;
    }

    Switches switches() {
        return new Switches(registration, downloads, largestFile, largestImport);
    }

    /** One more than the row's own count: 0 is a university without a row. */
    int version() {
        return version == null ? 0 : version + 1;
    }
}
