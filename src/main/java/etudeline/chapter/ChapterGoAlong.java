package etudeline.chapter;

import etudeline.kit.Dependent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts what a deletion of chapters takes along, whatever it is that takes the chapters (rule 10). */
@Component
class ChapterGoAlong {

    private final ChapterRemains remains;
    private final List<ChapterDependents> dependents;

    ChapterGoAlong(ChapterRemains remains, List<ChapterDependents> dependents) {
        this.remains = remains;
        this.dependents = dependents;
    }

    /** The chapters and what goes with them. */
    List<Dependent> withChapters(ChapterSelection chapters) {
        Dependent themselves = new Dependent("chapter.goAlong.chapters", remains.count(chapters));
        return present(Stream.concat(Stream.of(themselves), counts(chapters)));
    }

    /** What goes with the chapters. */
    List<Dependent> of(ChapterSelection chapters) {
        return present(counts(chapters));
    }

    private Stream<Dependent> counts(ChapterSelection chapters) {
        Dependent files =
                new Dependent("chapter.goAlong.files", remains.files(chapters).size());
        return Stream.concat(Stream.of(files), dependents.stream().flatMap(other -> other.of(chapters).stream()));
    }

    private static List<Dependent> present(Stream<Dependent> counts) {
        return counts.filter(each -> each.count() > 0).toList();
    }
}
