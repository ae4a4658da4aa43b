package etudeline.setting;

import etudeline.academics.Catalogue;
import etudeline.access.Administrators;
import etudeline.access.Anyone;
import etudeline.access.CurrentUser;
import etudeline.audit.Audit;
import etudeline.cluster.AfterCommit;
import etudeline.cluster.Messages;
import etudeline.cluster.Remembered;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.UniversityId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and turns the switches of a university. */
@Service
public class UniversitySettings {

    private static final String TOPIC = "setting-changed";
    private static final Duration MEMORY = Duration.ofMillis(500);
    private static final int MOST = 10_000;

    private final UniversitySettingRepository rows;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Messages messages;
    private final Clock clock;
    private final Remembered<UniversityId, Switches> remembered;

    UniversitySettings(
            UniversitySettingRepository rows,
            Catalogue catalogue,
            CurrentUser currentUser,
            Audit audit,
            Messages messages,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
        this.remembered = new Remembered<>(MEMORY, MOST, university -> transaction.execute(_ -> read(university)));
        messages.listen(TOPIC, _ -> remembered.forgetAll());
    }

    /** As of at most half a second ago: asked for at each file and each registration. */
    @Anyone
    public Switches of(UniversityId university) {
        return remembered.get(university).orElse(Switches.DEFAULT);
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
        AfterCommit.run(() -> {
            remembered.forgetAll();
            messages.publish(TOPIC, university.toString());
        });
    }

    private void require(UniversityId university) {
        if (!currentUser.require().scope().covers(university)
                || catalogue.tree().university(university).isEmpty()) {
            throw new Missing("university", university);
        }
    }
}
