package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reader knows of a chapter before the text.
 *
 * @param solutionsFrom when students see the solutions; null until its writers show them
 */
public record ChapterHead(
        ChapterId id,
        int version,
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
        @Nullable Instant publishedAt,
        @Nullable Instant solutionsFrom) {}
