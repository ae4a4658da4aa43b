package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a chapter stands, what it is called and whose it is. Programme, level and semester are its subject's and move with it
 * in the database, which is why an update names only the columns that changed.
 */
@MappedSuperclass
class PlacedChapter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long subjectId;
    long programmeId;
    long universityId;
    Level level;

    @SuppressWarnings("UnusedVariable") // written for the database
    Semester semester;

    int number;
    String title;

    long authorId;

    @SuppressWarnings("UnusedVariable") // written for the database
    Instant createdAt;

    Instant updatedAt;

    @Version
    private int version;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // made by the database, for sorting and searching in queries
    private @Nullable String titleKey;

    @SuppressWarnings("NullAway.Init")
    PlacedChapter() {}

    ChapterId id() {
        return new ChapterId(Objects.requireNonNull(id));
    }

    int version() {
        return version;
    }

    int number() {
        return number;
    }

    String title() {
        return title;
    }

    SubjectId subject() {
        return new SubjectId(subjectId);
    }

    ProgrammeId programme() {
        return new ProgrammeId(programmeId);
    }

    UniversityId university() {
        return new UniversityId(universityId);
    }

    Level level() {
        return level;
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    /** Refuses an edit that was made on another version than this one (rule 12). */
    void expect(int edited) {
        if (edited != version) {
            throw new Outdated("chapter", id().value(), edited);
        }
    }
}
