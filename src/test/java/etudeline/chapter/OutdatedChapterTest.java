package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.AccountId;
import etudeline.kit.Outdated;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Rule 12: of two who write at once, neither overwrites the other. */
class OutdatedChapterTest extends WritingScene {

    @Test
    void an_edit_of_an_outdated_copy_is_refused_and_changes_nothing() {
        Saved draft = writing.create(data("Réduction"));
        ChapterData data = writing.open(draft.id()).data();
        writing.save(draft.id(), draft.stamp(), retitled(data, "Première"));
        assertThatThrownBy(() -> writing.save(draft.id(), draft.stamp(), retitled(data, "Seconde")))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> writing.publish(draft.id(), draft.stamp(), retitled(data, "Seconde"), true))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(draft.id()).data().title()).isEqualTo("Première");
    }

    @Test
    void two_windows_do_not_overwrite_each_others_draft() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        OpenedChapter one = writing.open(id);
        OpenedChapter other = writing.open(id);
        writing.save(id, one.stamp(), retitled(one.data(), "Première fenêtre"));
        assertThatThrownBy(() -> writing.save(id, other.stamp(), retitled(other.data(), "Seconde fenêtre")))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(id).data().title()).isEqualTo("Première fenêtre");
    }

    @Test
    void a_draft_begun_before_a_co_author_published_says_so_and_cannot_overwrite() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        signIns.begin(campus.professor);
        coAuthoring.admit(id, colleague);
        OpenedChapter opened = writing.open(id);
        writing.save(id, opened.stamp(), retitled(opened.data(), "Brouillon de l’auteur"));
        signIns.as(colleague, () -> {
            OpenedChapter theirs = writing.open(id);
            return writing.publish(id, theirs.stamp(), retitled(theirs.data(), "Publié par la collègue"), false);
        });
        signIns.begin(campus.professor);
        OpenedChapter draft = writing.open(id);
        assertThat(draft.outrun()).isTrue();
        assertThatThrownBy(() -> writing.publish(id, draft.stamp(), draft.data(), false))
                .isInstanceOf(Outdated.class);
        OpenedChapter stored = writing.openStored(id);
        assertThat(stored.data().title()).isEqualTo("Publié par la collègue");
        writing.publish(
                id, new ChapterStamp(stored.stamp().version(), draft.stamp().draft(), ""), draft.data(), false);
        assertThat(reading.head(id).title()).isEqualTo("Brouillon de l’auteur");
    }

    @Test
    void two_browsers_that_take_the_same_number_at_once_are_told_apart() throws Exception {
        ChapterData data = data("En même temps");
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<List<String>> attempt = () -> {
            start.await();
            return signIns.as(campus.professor, () -> problems(() -> writing.create(data)));
        };
        try (ExecutorService browsers = Executors.newFixedThreadPool(2)) {
            Future<List<String>> one = browsers.submit(attempt);
            Future<List<String>> other = browsers.submit(attempt);
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder(List.of(), List.of("number chapter.refused.numberTaken"));
        }
    }

    @Test
    void admitting_a_colleague_does_not_outdate_an_open_editor() {
        Saved draft = writing.create(data("Réduction"));
        coAuthoring.admit(draft.id(), people.professor(campus.university, campus.physics));
        ChapterData data = writing.open(draft.id()).data();
        assertThat(writing.save(draft.id(), draft.stamp(), data).id()).isEqualTo(draft.id());
    }
}
