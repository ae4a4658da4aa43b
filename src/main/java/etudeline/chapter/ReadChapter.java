package etudeline.chapter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chapter before its reader: all three sections, the empty ones too. */
public record ReadChapter(
        ChapterHead head,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        List<ShownSection> sections) {

    public ShownSection section(SectionKind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
