package etudeline.setting;

import etudeline.academics.Catalogue;
import etudeline.academics.Universities;
import etudeline.academics.UniversityData;
import etudeline.access.Administrators;
import etudeline.access.Anyone;
import etudeline.audit.Audit;
import etudeline.cluster.CacheSpec;
import etudeline.cluster.Cached;
import etudeline.cluster.Caches;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.UniversityId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the settings of a university; its month and zone are kept with the university itself. */
@Service
public class UniversitySettings {

    /**
     * The settings as a form opens them.
     *
     * @param most what uploads may be allowed at most in this installation
     * @param version goes back with the edit
     */
    public record Opened(SettingsData data, UploadLimits most, int version) {}

    private static final CacheSpec<UniversityId, Switches> SPEC =
            new CacheSpec<>("setting", 10_000, Duration.ofDays(1), key -> new UniversityId(Long.parseLong(key)));

    private final UniversitySettingRepository rows;
    private final Universities universities;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Clock clock;
    private final UploadLimits most;
    private final Cached<UniversityId, Switches> switches;

    UniversitySettings(
            UniversitySettingRepository rows,
            Universities universities,
            Catalogue catalogue,
            Audit audit,
            Clock clock,
            UploadProperties uploads,
            Caches caches,
            JdbcClient database) {
        this.rows = rows;
        this.universities = universities;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
        this.most = uploads.most();
        this.switches = caches.make(SPEC, university -> read(database, university));
    }

    /** Asked for at each file and each registration. */
    @Anyone
    public Switches of(UniversityId university) {
        return switches.find(university).orElse(Switches.DEFAULT);
    }

    /** What may be uploaded there. */
    @Anyone
    public UploadLimits uploads(UniversityId university) {
        return of(university).uploads(most);
    }

    private static Switches read(JdbcClient database, UniversityId university) {
        return database.sql("""
                        select registration, downloads, largest_file, largest_import from university_setting
                        where university_id = ?""")
                .param(university.value())
                .query((row, _) -> new Switches(
                        Registration.valueOf(row.getString("registration")),
                        row.getBoolean("downloads"),
                        row.getObject("largest_file", Integer.class),
                        row.getObject("largest_import", Integer.class)))
                .optional()
                .orElse(Switches.DEFAULT);
    }

    /** The settings as of now, for the form that changes them. */
    @Administrators
    @Transactional(readOnly = true)
    public Opened open(UniversityId university) {
        return opened(universities.open(university), row(university));
    }

    /** Both counts only grow: their sum is another one as soon as either is. */
    private Opened opened(Universities.Opened university, UniversitySetting row) {
        UniversityData of = university.data();
        Switches now = row.version() == 0 ? Switches.DEFAULT : row.switches();
        SettingsData data = new SettingsData(
                now.registration(), now.downloads(), of.firstMonth(), of.timeZone(), now.uploads(most));
        return new Opened(data, most, university.version() + row.version());
    }

    private UniversitySetting row(UniversityId university) {
        return rows.findById(university.value()).orElseGet(() -> new UniversitySetting(university));
    }

    /** Changes them if they are still at that version; else {@link Outdated} and nothing is written. */
    @Administrators
    @Transactional
    public void change(UniversityId university, int version, SettingsData wanted) {
        Universities.Opened opened = universities.open(university);
        check(wanted);
        UniversitySetting row = row(university);
        Opened before = opened(opened, row);
        if (before.version() != version) {
            throw new Outdated("setting", university.value(), version);
        }
        UniversityData of = opened.data();
        UniversityData other = new UniversityData(of.code(), of.name(), wanted.timeZone(), wanted.firstMonth());
        if (!other.equals(of)) {
            universities.edit(university, opened.version(), other);
        }
        if (!facts(before.data()).equals(facts(wanted))) {
            row.change(switches(wanted), clock.instant());
            save(row);
            audit.record(
                    "setting.changed",
                    new Audit.Subject(
                            "setting", university.value(), catalogue.tree().name(university), university),
                    facts(before.data()),
                    facts(wanted));
        }
    }

    private void save(UniversitySetting row) {
        try {
            rows.saveAndFlush(row);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            throw new Outdated(faster);
        }
    }

    private void check(SettingsData wanted) {
        List<Problem> problems = new ArrayList<>();
        check("largestFile", wanted.uploads().file(), most.file(), problems);
        check("largestImport", wanted.uploads().importFile(), most.importFile(), problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static void check(String field, int megabytes, int most, List<Problem> problems) {
        if (megabytes < 1 || megabytes > most) {
            problems.add(new Problem(field, "setting.refused.megabytes", List.of(most)));
        }
    }

    /** Who takes all that is allowed goes along when the installation allows more. */
    private Switches switches(SettingsData wanted) {
        int file = wanted.uploads().file();
        int importFile = wanted.uploads().importFile();
        return new Switches(
                wanted.registration(),
                wanted.downloads(),
                file == most.file() ? null : file,
                importFile == most.importFile() ? null : importFile);
    }

    private static Map<String, Object> facts(SettingsData data) {
        return Map.of(
                "registration",
                data.registration(),
                "downloads",
                data.downloads(),
                "largestFile",
                data.uploads().file(),
                "largestImport",
                data.uploads().importFile());
    }
}
