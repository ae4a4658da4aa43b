package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.access.Viewer;
import etudeline.audit.Audit;
import etudeline.job.JobId;
import etudeline.job.JobOrder;
import etudeline.job.Jobs;
import etudeline.job.Words;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.kit.RowReading;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People of the universities the administrator reaches, brought in from files: read, understood, looked at, started. What
 * follows is a background job, which is watched, stopped and undone as such.
 */
@Service
@Administrators
@Transactional
public class PeopleImports {

    /**
     * A line that did not go in.
     *
     * @param cells as the file has them
     * @param reason as {@link ImportLine} has it
     */
    public record FailedLine(int line, List<String> cells, String reason, List<String> arguments) {}

    /**
     * A file as its page opens it.
     *
     * @param header names of its columns, as it has them
     * @param columns which of these is which of ours
     * @param ticked how many lines' changes are to be taken over
     */
    public record Opened(ImportSummary summary, List<String> header, ImportColumns columns, int ticked) {}

    private final ImportFileRepository files;
    private final ImportRowRepository rows;
    private final ImportStaging staging;
    private final ImportReading reading;
    private final ImportFigures figures;
    private final Jobs jobs;
    private final Catalogue catalogue;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final TransactionTemplate transaction;

    PeopleImports(
            ImportFileRepository files,
            ImportRowRepository rows,
            ImportStaging staging,
            ImportReading reading,
            ImportFigures figures,
            Jobs jobs,
            Catalogue catalogue,
            CurrentUser currentUser,
            Audit audit,
            TransactionTemplate transaction) {
        this.files = files;
        this.rows = rows;
        this.staging = staging;
        this.reading = reading;
        this.figures = figures;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The files, newest first unless sorted otherwise. */
    @Transactional(readOnly = true)
    public List<ImportSummary> rows(ImportFilter filter, Window window) {
        return files.rows(filter, scope(), window);
    }

    @Transactional(readOnly = true)
    public Total total(ImportFilter filter) {
        return files.total(filter, scope());
    }

    /** All of them, for a file. */
    @Transactional(readOnly = true)
    public RowReading<ImportSummary> reading(ImportFilter filter, Sort sort) {
        return files.reading(filter, scope(), sort);
    }

    @Transactional(readOnly = true)
    public Opened open(ImportId id) {
        ImportFile file = find(id, files::findById);
        return new Opened(files.summary(id), file.header(), file.columns(), staging.ticked(id));
    }

    /**
     * Reads a file and says of each line what it comes to, as far as its columns are understood. Nothing of the people is
     * changed. The file is kept until 30 days later.
     *
     * @param size as announced: a file larger than the university allows is refused before it is read
     * @throws Refused when it cannot be read; nothing of it is kept
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ImportId upload(ImportKind kind, UniversityId university, String name, long size, InputStream content) {
        Viewer viewer = currentUser.require();
        if (!viewer.scope().covers(university)
                || catalogue.tree().university(university).isEmpty()) {
            throw Refused.at("university", "kit.required");
        }
        // No connection is held while a slow line sends.
        return reading.taken(
                university,
                content,
                size,
                bytes -> Objects.requireNonNull(transaction.execute(_ -> {
                    ImportFile file = reading.read(kind, university, name, bytes, viewer);
                    judge(file);
                    record(file, "uploaded", Map.of("file", file.name()));
                    return file.id();
                })));
    }

    /** Gives the columns of the file another meaning, and says anew what each line comes to. */
    public void understand(ImportId id, ImportColumns columns) {
        ImportFile file = find(id, files::lock);
        file.understand(columns);
        judge(file);
    }

    /** Says anew what each line comes to: people may have changed since. What was ticked is ticked no more. */
    public void judgeAgain(ImportId id) {
        ImportFile file = find(id, files::lock);
        file.requireNotStarted();
        judge(file);
    }

    private void judge(ImportFile file) {
        file.judged(staging.judge(file));
        files.saveAndFlush(file);
    }

    @Transactional(readOnly = true)
    public List<ImportLine> lines(ImportLines lines, Window window) {
        return rows.rows(new ImportLines(find(lines.file(), files::findById).id(), lines.outcome()), window);
    }

    @Transactional(readOnly = true)
    public Total totalOfLines(ImportLines lines) {
        find(lines.file(), files::findById);
        return Total.exactly(files.summary(lines.file()).count(lines.outcome()));
    }

    /** Has the changes of that line taken over, or not. */
    public void tick(ImportId id, long line, boolean ticked) {
        ImportFile file = find(id, files::lock);
        file.requireNotStarted();
        staging.tick(id, line, ticked);
    }

    public void tickAll(ImportId id, boolean ticked) {
        ImportFile file = find(id, files::lock);
        file.requireNotStarted();
        staging.tickAll(id, ticked);
    }

    /** Has the new people and the ticked changes brought in, in the background. */
    public JobId start(ImportId id) {
        ImportFile file = find(id, files::lock);
        file.requireNotStarted();
        List<Long> lines = staging.chosen(id);
        if (lines.isEmpty()) {
            throw Refused.because("account.import.refused.nothing");
        }
        boolean students = file.kind() == ImportKind.STUDENTS;
        JobId job = jobs.start(new JobOrder(
                ImportJob.NAME,
                new ImportJob.Of(file.kind(), id.value()),
                file.university(),
                Words.of(students ? "account.import.job.students" : "account.import.job.professors"),
                List.of(Words.of("account.bulk.name", file.name())),
                lines));
        file.start(job);
        files.saveAndFlush(file);
        ImportSummary summary = files.summary(id);
        figures.count(ImportFigures.SAME, summary.same());
        figures.count(ImportFigures.BAD, summary.bad());
        return job;
    }

    /** Forgets a file that was not started. */
    public void discard(ImportId id) {
        ImportFile file = find(id, files::lock);
        file.requireNotStarted();
        record(file, "discarded", Map.of("file", file.name()));
        files.delete(file);
    }

    /** Whether there are lines that did not go in. */
    @Transactional(readOnly = true)
    public boolean hasFailed(ImportId id) {
        return staging.hasFailed(find(id, files::findById).id());
    }

    /** Tells of each line that did not go in, in their order. */
    @Transactional(readOnly = true)
    public void failed(ImportId id, Consumer<FailedLine> told) {
        staging.failed(find(id, files::findById).id(), told);
    }

    private ImportFile find(ImportId id, Function<Long, Optional<ImportFile>> how) {
        return how.apply(id.value())
                .filter(file -> scope().covers(file.university()))
                .orElseThrow(() -> new Missing("import", id));
    }

    private UniversityScope scope() {
        return currentUser.require().scope();
    }

    private void record(ImportFile file, String what, Map<String, Object> facts) {
        audit.record(
                "import." + what,
                new Audit.Subject("import", file.id().value(), file.name(), file.university()),
                Map.of(),
                facts);
    }
}
