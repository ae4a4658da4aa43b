package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.time.Instant;

/**
 * A chapter became readable, or a new text of it did.
 *
 * @param programme with {@code level}: where the chapter stands, which says who may read it
 * @param by the author or co-author who published it
 * @param again whether readers had seen it before
 * @param announced whether readers are to be told
 */
public record ChapterPublished(
        ChapterId chapter,
        ProgrammeId programme,
        Level level,
        AccountId by,
        boolean again,
        boolean announced,
        Instant at) {}
