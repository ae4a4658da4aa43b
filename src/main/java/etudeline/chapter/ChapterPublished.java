package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.time.Instant;

/**
 * A chapter has been put before its readers, for the first time or again.
 *
 * @param publisher who did it, the author or a co-author
 * @param announced whether its readers are to be told (rule 8); always when it is the first time
 */
public record ChapterPublished(
        ChapterId chapter,
        int number,
        String title,
        SubjectId subject,
        ProgrammeId programme,
        Level level,
        UniversityId university,
        AccountId author,
        AccountId publisher,
        boolean announced,
        Instant at) {}
