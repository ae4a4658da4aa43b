package etudeline.chapter;

import etudeline.account.PersonDependents;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A professor's chapters go with the professor; of those only co-authored, nothing does. */
@Component
@Order(100)
class ChaptersOfPerson implements PersonDependents {

    private final ChapterGoAlong goAlong;
    private final ChapterRemains remains;

    ChaptersOfPerson(ChapterGoAlong goAlong, ChapterRemains remains) {
        this.goAlong = goAlong;
        this.remains = remains;
    }

    @Override
    public List<Dependent> of(Collection<AccountId> people) {
        return goAlong.withChapters(ChapterSelection.by(people));
    }

    @Override
    public void remove(Collection<AccountId> people) {
        remains.remove(ChapterSelection.by(people));
    }
}
