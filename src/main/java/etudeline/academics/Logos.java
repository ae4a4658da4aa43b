package etudeline.academics;

import etudeline.access.Administrators;
import etudeline.access.Anyone;
import etudeline.access.CurrentUser;
import etudeline.audit.Audit;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The universities' logos: redrawn by us, so that what is served is an image and nothing else. */
@Service
public class Logos {

    /** What an upload may weigh, in bytes. */
    public static final int LARGEST_UPLOAD = 5 * 1024 * 1024;

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock clock;

    Logos(JdbcClient database, Catalogue catalogue, CurrentUser currentUser, Audit audit, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The hash of the logo, in hexadecimal, for the browser's cache; empty without a logo. */
    @Anyone
    @Transactional(readOnly = true)
    public Optional<String> hash(UniversityId university) {
        return database.sql("select encode(sha256, 'hex') from university_logo where university_id = ?")
                .param(university.value())
                .query(String.class)
                .optional();
    }

    /** A PNG image of at most 512 by 512 pixels. */
    @Anyone
    @Transactional(readOnly = true)
    public Optional<byte[]> png(UniversityId university) {
        return database.sql("select bytes from university_logo where university_id = ?")
                .param(university.value())
                .query(byte[].class)
                .optional();
    }

    /** Puts a PNG, JPEG, WebP or GIF image in the place of the present logo. */
    @Administrators
    @Transactional
    public void put(UniversityId university, byte[] upload) {
        Audit.Subject subject = subject(university);
        if (upload.length > LARGEST_UPLOAD) {
            throw Refused.at("logo", "academics.refused.logoLarge", LARGEST_UPLOAD / (1024 * 1024));
        }
        byte[] png = LogoDrawing.redraw(upload);
        database.sql("""
                        insert into university_logo (university_id, bytes, sha256, updated_at) values (?, ?, ?, ?)
                        on conflict (university_id) do update
                        set bytes = excluded.bytes, sha256 = excluded.sha256, updated_at = excluded.updated_at""")
                .params(university.value(), png, sha256(png), Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "university.logo",
                subject,
                Map.of(),
                Map.of("sha256", HexFormat.of().formatHex(sha256(png))));
    }

    @Administrators
    @Transactional
    public void remove(UniversityId university) {
        Audit.Subject subject = subject(university);
        database.sql("delete from university_logo where university_id = ?")
                .param(university.value())
                .update();
        audit.record("university.logo", subject, Map.of(), Map.of("sha256", "none"));
    }

    private Audit.Subject subject(UniversityId university) {
        String name = catalogue
                .tree()
                .university(university)
                .filter(found -> currentUser.require().scope().covers(found.id()))
                .map(CatalogueTree.University::name)
                .orElseThrow(() -> new Missing("university", university));
        return new Audit.Subject("university", university.value(), name, university);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
