package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Chapters of a subject in another order: the own ones, among themselves. */
class ChapterOrderTest extends WritingScene {

    @Autowired
    ChapterOrder order;

    @Autowired
    DraftKeeping drafts;

    @Autowired
    ChapterShelf shelf;

    @Test
    void they_change_numbers_among_themselves_and_those_of_colleagues_stay() {
        ChapterId one = campus.published(campus.professor, campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        ChapterId theirs = campus.published(colleague, campus.algebra);
        ChapterId two = campus.published(campus.professor, campus.algebra);
        ChapterId three = campus.published(campus.professor, campus.algebra);
        AccountId student = people.student(campus.maths, Level.L2);
        signIns.begin(campus.professor);
        assertThat(order.movable(campus.algebra))
                .extracting(ChapterOrder.Placed::id)
                .containsExactly(one, two, three);
        order.reorder(campus.algebra, List.of(three, one, two));
        assertThat(order.movable(campus.algebra))
                .extracting(ChapterOrder.Placed::id)
                .containsExactly(three, one, two);
        assertThat(signIns.as(student, () -> shelf.subjects()).getFirst().chapters())
                .extracting(ShelfChapter::id)
                .containsExactly(three, theirs, one, two);
    }

    @Test
    void a_draft_in_progress_goes_along_and_is_not_outdated() {
        ChapterId one = campus.published(campus.professor, campus.algebra);
        ChapterId two = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        int last = reading.head(two).number();
        ChapterStamp stamp = writing.open(one).stamp().onPage("a");
        drafts.keep(one, stamp, 1, before -> retitled(before, "En cours"));
        order.reorder(campus.algebra, List.of(two, one));
        OpenedChapter opened = writing.open(one);
        assertThat(opened.outrun()).isFalse();
        assertThat(opened.data().number()).isEqualTo(last);
        writing.publish(one, opened.stamp(), opened.data(), false);
        assertThat(reading.head(one).title()).isEqualTo("En cours");
    }

    @Test
    void an_order_of_other_chapters_than_there_are_is_refused() {
        ChapterId one = campus.published(campus.professor, campus.algebra);
        ChapterId two = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        assertThatThrownBy(() -> order.reorder(campus.algebra, List.of(two))).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> order.reorder(campus.algebra, List.of(two, two)))
                .isInstanceOf(Outdated.class);
        AccountId physicist = people.professor(campus.university, campus.physics);
        assertThatThrownBy(() -> signIns.as(physicist, () -> order.movable(campus.algebra)))
                .isInstanceOf(Missing.class);
        signIns.begin(campus.professor);
        assertThat(order.movable(campus.algebra))
                .extracting(ChapterOrder.Placed::id)
                .containsExactly(one, two);
    }
}
