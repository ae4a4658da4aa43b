package etudeline.job;

import etudeline.audit.Audit;
import etudeline.kit.AccountId;
import etudeline.kit.Refused;
import etudeline.kit.UniversityId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A piece of work on many rows. Whoever changes it has locked its row. */
@Entity
class Job {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String kind;
    private @Nullable Long universityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private Words title;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Words> about;

    private long askedBy;
    private String askedByName;
    private @Nullable Long undoneBy;
    private @Nullable String undoneByName;

    @Enumerated(EnumType.STRING)
    private JobPass pass = JobPass.WORK;

    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;

    private int total;
    private int done;
    private int skipped;
    private int failed;
    private int undone;
    private int kept;
    private @Nullable Long position;
    private int run;
    private boolean undoable;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant clearedAt;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    Job(JobOrder order, String parameters, boolean undoable, Audit.Actor by, Instant now) {
        UniversityId university = order.university();
        this.kind = order.kind();
        this.universityId = university == null ? null : university.value();
        this.parameters = parameters;
        this.title = order.title();
        this.about = order.about();
        this.askedBy = by.account().value();
        this.askedByName = by.name();
        this.total = order.rows().size();
        this.undoable = undoable;
        this.createdAt = now;
    }

    JobId id() {
        return new JobId(Objects.requireNonNull(id));
    }

    String kind() {
        return kind;
    }

    String parameters() {
        return parameters;
    }

    @Nullable
    UniversityId university() {
        return universityId == null ? null : new UniversityId(universityId);
    }

    /** Who asked for the present pass. */
    Audit.Actor by() {
        return undoneBy == null
                ? new Audit.Actor(new AccountId(askedBy), askedByName)
                : new Audit.Actor(new AccountId(undoneBy), Objects.requireNonNull(undoneByName));
    }

    Batch batch() {
        return new Batch(id(), university(), by());
    }

    JobPass pass() {
        return pass;
    }

    /** The last row of the present pass that is dealt with; null: none. */
    @Nullable
    Long position() {
        return position;
    }

    int run() {
        return run;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    boolean isStopping() {
        return state == JobState.STOPPING;
    }

    JobRow row() {
        return new JobRow(
                id(),
                title,
                about,
                universityId,
                askedByName,
                undoneByName,
                pass,
                state,
                total,
                done,
                skipped,
                failed,
                undone,
                kept,
                undoable,
                createdAt,
                startedAt,
                finishedAt,
                clearedAt);
    }

    /** From here on, who took it up before may not write any more; returns the number that may. */
    int takeUp(Instant now) {
        if (state == JobState.WAITING) {
            state = JobState.RUNNING;
        }
        startedAt = startedAt == null ? now : startedAt;
        return ++run;
    }

    void worked(long last, int changed, int left, int broken) {
        position = last;
        done += changed;
        skipped += left;
        failed += broken;
    }

    void restored(long last, int back, int left) {
        position = last;
        undone += back;
        kept += left;
    }

    void stop(Instant now) {
        require(row().canStop(), "job.refused.stop");
        if (state == JobState.WAITING) {
            end(JobState.STOPPED, now);
        } else {
            state = JobState.STOPPING;
        }
    }

    void end(JobState how, Instant now) {
        state = how;
        finishedAt = now;
    }

    void resume() {
        require(row().canResume(), "job.refused.resume");
        await();
    }

    void undo(Audit.Actor by, Instant now) {
        require(row().canBeUndone(now), "job.refused.undo");
        pass = JobPass.UNDO;
        undoneBy = by.account().value();
        undoneByName = by.name();
        position = null;
        startedAt = null;
        await();
    }

    private void await() {
        state = JobState.WAITING;
        finishedAt = null;
        run++;
    }

    void clear(Instant now) {
        clearedAt = now;
    }

    private static void require(boolean possible, String refusal) {
        if (!possible) {
            throw Refused.because(refusal);
        }
    }
}
