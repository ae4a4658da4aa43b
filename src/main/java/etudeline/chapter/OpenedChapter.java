package etudeline.chapter;

import etudeline.kit.AccountId;
import etudeline.storage.FileFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chapter on its writer's desk.
 *
 * @param files attached to each section, in their order
 * @param coAuthors by name
 * @param publishAt when it is published by itself, else null
 * @param solutionsFrom when students see the solutions, null until its writers show them
 * @param draftSavedAt when this is the writer's draft, else null
 * @param outrun whether the chapter has been saved or published by somebody else since the draft was begun
 */
public record OpenedChapter(
        ChapterId id,
        ChapterStamp stamp,
        ChapterState state,
        ChapterData data,
        Map<SectionKind, List<FileFacts>> files,
        AccountId author,
        String authorName,
        List<Colleague> coAuthors,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant publishAt,
        @Nullable Instant solutionsFrom,
        @Nullable Instant draftSavedAt,
        boolean outrun) {}
