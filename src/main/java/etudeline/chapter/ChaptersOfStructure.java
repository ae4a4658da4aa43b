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

    private final ChapterGoAlong goAlong;
    private final ChapterRemains remains;

    ChaptersOfStructure(ChapterGoAlong goAlong, ChapterRemains remains) {
        this.goAlong = goAlong;
        this.remains = remains;
    }

    @Override
    public List<Count> count(Part part) {
        return goAlong.withChapters(ChapterSelection.in(part)).stream()
                .map(dependent -> new Count(dependent.key(), dependent.count(), false))
                .toList();
    }

    @Override
    public void remove(Part part, @Nullable ProgrammeId moveStudentsTo) {
        remains.remove(ChapterSelection.in(part));
    }
}
