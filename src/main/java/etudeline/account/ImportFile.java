package etudeline.account;

import etudeline.access.Viewer;
import etudeline.job.JobId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file of people. Whoever changes it has locked its row. */
@Entity
class ImportFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Column(name = "kind", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // as the database sorts it
    private @Nullable String kindOrder;

    private long universityId;
    private String name;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting
    private @Nullable String nameKey;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> header;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImportColumns columns;

    @SuppressWarnings("UnusedVariable") // read by lists
    private int total;

    @SuppressWarnings("UnusedVariable") // read by lists
    private int fresh;

    @SuppressWarnings("UnusedVariable") // read by lists
    private int same;

    @SuppressWarnings("UnusedVariable") // read by lists
    private int changes;

    @SuppressWarnings("UnusedVariable") // read by lists
    private int bad;

    @SuppressWarnings("UnusedVariable") // written for the database
    private long uploadedBy;

    @SuppressWarnings("UnusedVariable") // read by lists
    private String uploaderName;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting
    private @Nullable String uploaderKey;

    @SuppressWarnings("UnusedVariable") // read by lists
    private Instant createdAt;

    private @Nullable Long jobId;

    @SuppressWarnings("NullAway.Init")
    protected ImportFile() {}

    ImportFile(
            ImportKind kind, UniversityId university, String name, List<String> header, Viewer uploader, Instant now) {
        this.kind = kind;
        this.universityId = university.value();
        this.name = name;
        this.header = List.copyOf(header);
        this.columns = ImportColumns.guessed(kind, header);
        this.total = 1;
        this.uploadedBy = uploader.account().value();
        this.uploaderName = uploader.name();
        this.createdAt = now;
    }

    ImportId id() {
        return new ImportId(Objects.requireNonNull(id));
    }

    ImportKind kind() {
        return kind;
    }

    UniversityId university() {
        return new UniversityId(universityId);
    }

    String name() {
        return name;
    }

    List<String> header() {
        return header;
    }

    ImportColumns columns() {
        return columns;
    }

    @Nullable
    JobId job() {
        return jobId == null ? null : new JobId(jobId);
    }

    /** So many lines were read below the header. */
    void read(int lines) {
        total = lines;
    }

    void understand(ImportColumns chosen) {
        requireNotStarted();
        if (!chosen.fits(kind, header.size())) {
            throw Refused.because("account.import.refused.columns");
        }
        columns = chosen;
    }

    /** How many lines have each outcome; none: columns are missing. */
    void judged(Map<ImportOutcome, Integer> counts) {
        fresh = counts.getOrDefault(ImportOutcome.NEW, 0);
        same = counts.getOrDefault(ImportOutcome.SAME, 0);
        changes = counts.getOrDefault(ImportOutcome.CHANGE, 0);
        bad = counts.getOrDefault(ImportOutcome.BAD, 0);
    }

    void start(JobId job) {
        jobId = job.value();
    }

    void requireNotStarted() {
        if (jobId != null) {
            throw Refused.because("account.import.refused.started");
        }
    }
}
