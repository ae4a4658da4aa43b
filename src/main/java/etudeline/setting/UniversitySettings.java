package etudeline.setting;

import etudeline.academics.Catalogue;
import etudeline.access.Administrators;
import etudeline.access.Anyone;
import etudeline.access.CurrentUser;
import etudeline.audit.Audit;
import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.UniversityId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and turns the switches of a university. */
@Service
public class UniversitySettings {

    private static final CacheSpec<UniversityId, Switches> SPEC =
            new CacheSpec<>("setting", 10_000, Duration.ofDays(1), key -> new UniversityId(Long.parseLong(key)));

    private final UniversitySettingRepository rows;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;
    private final Cached<UniversityId, Switches> switches;

    UniversitySettings(
            UniversitySettingRepository rows,
            Catalogue catalogue,
            CurrentUser currentUser,
            Audit audit,
            Clock clock,
            Caches caches,
            JdbcClient database) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.switches = caches.make(SPEC, university -> read(database, university));
    }

    /** Asked for at each file and each registration. */
    @Anyone
    public Switches of(UniversityId university) {
        return switches.find(university).orElse(Switches.DEFAULT);
    }

    private static Switches read(JdbcClient database, UniversityId university) {
        return database.sql("select registration, downloads, version from university_setting where university_id = ?")
                .param(university.value())
                .query((row, _) -> new Switches(
                        Registration.valueOf(row.getString("registration")),
                        row.getBoolean("downloads"),
                        row.getInt("version") + 1))
                .optional()
                .orElse(Switches.DEFAULT);
    }

    private Switches read(UniversityId university) {
        return rows.findById(university.value())
                .map(UniversitySetting::switches)
                .orElse(Switches.DEFAULT);
    }

    /** The switches as of now, for the form that changes them. */
    @Administrators
    @Transactional(readOnly = true)
    public Switches open(UniversityId university) {
        require(university);
        return read(university);
    }

    /** Turns them if they are still at that version; else {@link Outdated} and nothing is written. */
    @Administrators
    @Transactional
    public void turn(UniversityId university, Switches wanted) {
        require(university);
        Switches before = read(university);
        if (before.version() != wanted.version()) {
            throw new Outdated("setting", university.value(), wanted.version());
        }
        UniversitySetting row = rows.findById(university.value()).orElseGet(() -> new UniversitySetting(university));
        row.change(wanted.registration(), wanted.downloads(), clock.instant());
        rows.saveAndFlush(row);
        audit.record(
                "setting.changed",
                new Audit.Subject(
                        "setting", university.value(), catalogue.tree().name(university), university),
                UniversitySetting.facts(before),
                UniversitySetting.facts(wanted));
    }

    private void require(UniversityId university) {
        if (!currentUser.require().scope().covers(university)
                || catalogue.tree().university(university).isEmpty()) {
            throw new Missing("university", university);
        }
    }
}
