package etudeline.chapter;

import java.util.List;

/**
 * One part of a chapter as its readers get it.
 *
 * @param html sanitised when it was saved, formulas as MathML
 * @param minutes of reading
 * @param files attached to it, in their order
 */
public record ShownSection(
        SectionKind kind, String html, List<Heading> outline, int minutes, List<AttachedFile> files) {

    static ShownSection none(SectionKind kind) {
        return new ShownSection(kind, "", List.of(), 0, List.of());
    }

    public boolean isEmpty() {
        return html.isBlank() && files.isEmpty();
    }
}
