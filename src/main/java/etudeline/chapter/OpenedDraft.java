package etudeline.chapter;

import etudeline.storage.FileFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was typed of a chapter that is not there yet.
 *
 * @param files attached to each section, in their order
 */
public record OpenedDraft(
        ChapterStamp stamp, ChapterData data, Map<SectionKind, List<FileFacts>> files, Instant savedAt) {}
