package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a list of chapters. */
public record ChapterRow(
        ChapterId id,
        int number,
        String title,
        SubjectId subject,
        ProgrammeId programme,
        UniversityId university,
        Level level,
        Semester semester,
        ChapterState state,
        AccountId author,
        String authorName,
        Instant updatedAt,
        @Nullable Instant publishedAt)
        implements Serializable {}
