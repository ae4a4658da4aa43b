package etudeline.chapter;

import etudeline.account.PersonDependents;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A professor's chapters go with the professor; of those only co-authored, nothing does. */
@Component
@Order(100)
class ChaptersOfPerson implements PersonDependents {

    private final ChapterRemains remains;

    ChaptersOfPerson(ChapterRemains remains) {
        this.remains = remains;
    }

    @Override
    public List<Dependent> of(AccountId person) {
        ChapterSelection selection = ChapterSelection.by(person);
        return Stream.of(
                        new Dependent("chapter.goAlong.chapters", remains.count(selection)),
                        new Dependent(
                                "chapter.goAlong.files",
                                remains.files(selection).size()))
                .filter(dependent -> dependent.count() > 0)
                .toList();
    }

    @Override
    public void remove(AccountId person) {
        remains.remove(ChapterSelection.by(person));
    }
}
