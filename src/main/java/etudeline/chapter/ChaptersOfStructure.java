package etudeline.chapter;

import etudeline.academics.Dependents;
import etudeline.kit.ProgrammeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The chapters of a university, faculty, programme or subject go with it, before the people who wrote them. */
@Component
@Order(100)
class ChaptersOfStructure implements Dependents {

    private final ChapterRemains remains;

    ChaptersOfStructure(ChapterRemains remains) {
        this.remains = remains;
    }

    @Override
    public List<Count> count(Part part) {
        ChapterSelection selection = ChapterSelection.in(part);
        return List.of(
                new Count("chapter.goAlong.chapters", remains.count(selection), false),
                new Count("chapter.goAlong.files", remains.files(selection).size(), false));
    }

    @Override
    public void remove(Part part, @Nullable ProgrammeId moveStudentsTo) {
        remains.remove(ChapterSelection.in(part));
    }
}
