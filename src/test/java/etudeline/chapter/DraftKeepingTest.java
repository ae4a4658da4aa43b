package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.storage.FileId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed is kept while it is typed, for its writer alone, and overwrites nothing that its writer has not seen. */
class DraftKeepingTest extends WritingScene {

    @Autowired
    DraftKeeping drafts;

    @Autowired
    ChapterFiles files;

    @Autowired
    ChapterRemains remains;

    private static UnaryOperator<ChapterData> titled(String title) {
        return before -> retitled(before, title);
    }

    private static UnaryOperator<ChapterData> lesson(String html) {
        return before -> {
            Map<SectionKind, String> texts = new HashMap<>(before.texts());
            texts.put(SectionKind.LESSON, html);
            return new ChapterData(before.subject(), before.number(), before.title(), texts, before.files());
        };
    }

    private ChapterId published() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        return id;
    }

    private ChapterStamp opened(ChapterId id, String page) {
        return writing.open(id).stamp().onPage(page);
    }

    @Test
    void what_is_typed_stands_in_the_form_on_another_device_and_nowhere_else() {
        ChapterId id = published();
        String title = reading.head(id).title();
        KeptDraft kept = drafts.keep(id, opened(id, "a"), 1, lesson("<p>À moitié <script>alert(1)</script>écrit</p>"));
        OpenedChapter elsewhere = writing.open(id);
        assertThat(elsewhere.data().text(SectionKind.LESSON)).isEqualTo("<p>À moitié écrit</p>");
        assertThat(elsewhere.data().title()).isEqualTo(title);
        assertThat(elsewhere.stamp()).isEqualTo(kept.stamp());
        assertThat(elsewhere.draftSavedAt()).isNotNull();
        assertThat(reading.read(id).section(SectionKind.LESSON).html()).doesNotContain("moitié");
        AccountId colleague = people.professor(campus.university, campus.maths);
        coAuthoring.admit(id, colleague);
        assertThat(signIns.as(colleague, () -> writing.open(id)).data().text(SectionKind.LESSON))
                .doesNotContain("moitié");
    }

    @Test
    void a_chapter_that_is_not_there_yet_is_kept_unfinished() {
        assertThat(drafts.openNew()).isEmpty();
        drafts.keep(null, ChapterStamp.NEW.onPage("a"), 1, titled("Sans matière ni numéro"));
        drafts.keep(null, ChapterStamp.NEW.onPage("a"), 2, lesson("<p>Début</p>"));
        OpenedDraft draft = drafts.openNew().orElseThrow();
        assertThat(draft.data().title()).isEqualTo("Sans matière ni numéro");
        assertThat(draft.data().text(SectionKind.LESSON)).isEqualTo("<p>Début</p>");
        assertThat(draft.data().subject()).isNull();
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThat(signIns.as(colleague, drafts::openNew)).isEmpty();
        signIns.begin(campus.professor);
        drafts.forget(null, draft.stamp());
        assertThat(drafts.openNew()).isEmpty();
    }

    @Test
    void one_form_goes_on_over_what_it_has_sent_itself_whether_it_had_the_answer_or_not() {
        ChapterId id = published();
        ChapterStamp stamp = opened(id, "a");
        drafts.keep(id, stamp, 1, titled("Premier"));
        drafts.keep(id, stamp, 2, titled("Deuxième"));
        assertThat(writing.open(id).data().title()).isEqualTo("Deuxième");
    }

    @Test
    void what_comes_late_is_passed_over() {
        ChapterId id = published();
        ChapterStamp stamp = opened(id, "a");
        drafts.keep(id, stamp, 2, titled("Plus tard"));
        drafts.keep(id, stamp, 1, titled("Plus tôt"));
        assertThat(writing.open(id).data().title()).isEqualTo("Plus tard");
    }

    @Test
    void another_window_that_has_not_seen_the_draft_overwrites_nothing() {
        ChapterId id = published();
        ChapterStamp one = opened(id, "a");
        ChapterStamp other = opened(id, "b");
        drafts.keep(id, one, 1, titled("Première fenêtre"));
        assertThatThrownBy(() -> drafts.keep(id, other, 1, titled("Seconde fenêtre")))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> writing.publish(id, other, data("Seconde fenêtre"), false))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(id).data().title()).isEqualTo("Première fenêtre");
        drafts.keep(id, opened(id, "b"), 1, titled("Seconde, en connaissance de cause"));
        assertThatThrownBy(() -> drafts.keep(id, one, 2, titled("Première encore")))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void a_choice_after_a_comparison_or_another_file_is_of_its_window_and_the_other_one_overwrites_nothing() {
        ChapterId id = published();
        ChapterStamp one = opened(id, "a");
        drafts.keep(id, one, 1, titled("Première fenêtre"));
        KeptDraft decided = drafts.keep(id, opened(id, "b"), 0, titled("Le choix de la seconde"));
        assertThat(decided.stamp().page()).isEqualTo("b");
        assertThatThrownBy(() -> drafts.keep(id, one, 2, titled("Première encore")))
                .isInstanceOf(Outdated.class);
        FileId file = files.keep(FileBytes.pdf(), "cours.pdf").id();
        assertThatThrownBy(() ->
                        drafts.keep(id, one, 0, typed -> typed.withFiles(Map.of(SectionKind.EXERCISE, List.of(file)))))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> writing.publish(id, one, data("Première encore"), false))
                .isInstanceOf(Outdated.class);
        drafts.keep(id, decided.stamp(), 1, titled("La seconde, plus loin"));
        drafts.keep(id, decided.stamp(), 0, typed -> typed.withFiles(Map.of()));
        drafts.keep(id, decided.stamp(), 1, titled("Un écho"));
        assertThat(writing.open(id).data().title()).isEqualTo("La seconde, plus loin");
    }

    @Test
    void a_draft_that_was_compared_with_what_is_published_goes_on_from_that() {
        ChapterId id = published();
        KeptDraft draft = drafts.keep(id, opened(id, "a"), 1, titled("Brouillon"));
        AccountId colleague = people.professor(campus.university, campus.maths);
        coAuthoring.admit(id, colleague);
        int now = signIns.as(
                        colleague, () -> writing.publish(id, writing.open(id).stamp(), data("Autrement"), false))
                .stamp()
                .version();
        signIns.begin(campus.professor);
        ChapterStamp compared = new ChapterStamp(now, draft.stamp().draft(), "b");
        KeptDraft decided = drafts.keep(id, compared, 0, titled("Le choix"));
        assertThat(decided.stamp().version()).isEqualTo(now);
        writing.publish(id, decided.stamp(), data("Le choix"), false);
    }

    @Test
    void what_was_under_way_while_the_chapter_was_saved_comes_back_as_nothing() {
        ChapterId id = published();
        ChapterStamp stamp = opened(id, "a");
        drafts.keep(id, stamp, 1, titled("Presque"));
        writing.publish(id, stamp, data("Publié"), false);
        assertThatThrownBy(() -> drafts.keep(id, stamp, 2, titled("Presque publié")))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(id).draftSavedAt()).isNull();

        ChapterStamp next = opened(id, "b");
        drafts.keep(id, next, 1, titled("Presque"));
        writing.save(id, next, data("Brouillon entier"));
        assertThatThrownBy(() -> drafts.keep(id, next, 2, titled("Presque entier")))
                .isInstanceOf(Outdated.class);
        assertThat(writing.open(id).data().title()).isEqualTo("Brouillon entier");

        Saved unpublished = writing.create(campus.data(campus.algebra, "Jamais publié"));
        ChapterStamp third = opened(unpublished.id(), "c");
        drafts.keep(unpublished.id(), third, 1, titled("Presque"));
        writing.save(unpublished.id(), third, writing.open(unpublished.id()).data());
        assertThat(writing.open(unpublished.id()).draftSavedAt()).isNull();
        assertThat(writing.openStored(unpublished.id()).data().title()).isEqualTo("Presque");
        assertThatThrownBy(() -> drafts.keep(unpublished.id(), third, 2, titled("Écho")))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void two_sendings_at_once_end_as_one_draft() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ChapterStamp stamp = ChapterStamp.NEW.onPage("a");
        List<Callable<KeptDraft>> sendings = List.of(
                () -> send(start, stamp, 1, titled("Titre")), () -> send(start, stamp, 2, lesson("<p>Texte</p>")));
        try (ExecutorService browser = Executors.newFixedThreadPool(2)) {
            for (Future<KeptDraft> sent : browser.invokeAll(sendings)) {
                assertThat(sent.get().stamp().hasDraft()).isTrue();
            }
        }
        assertThat(drafts.openNew().orElseThrow().data().text(SectionKind.LESSON))
                .isEqualTo("<p>Texte</p>");
    }

    private KeptDraft send(CyclicBarrier start, ChapterStamp stamp, int step, UnaryOperator<ChapterData> change)
            throws Exception {
        start.await();
        return signIns.as(campus.professor, () -> drafts.keep(null, stamp, step, change));
    }

    @Test
    void a_text_that_is_too_long_is_refused_at_its_section() {
        String endless = "<p>" + "a".repeat(ChapterText.LONGEST) + "</p>";
        assertThat(problems(() -> drafts.keep(null, ChapterStamp.NEW, 1, lesson(endless))))
                .containsExactly("LESSON chapter.refused.longText");
        assertThat(drafts.openNew()).isEmpty();
    }

    @Test
    void files_of_a_draft_are_in_use_and_those_of_others_are_not_taken() {
        FileId own = files.keep(FileBytes.pdf(), "cours.pdf").id();
        FileId shown = files.keepImage(FileBytes.png(), "plan.png").id();
        AccountId colleague = people.professor(campus.university, campus.maths);
        FileId foreign = signIns.as(colleague, () -> files.keep(FileBytes.pdf(), "secret.pdf"))
                .id();
        signIns.begin(campus.professor);
        drafts.keep(
                null,
                ChapterStamp.NEW,
                0,
                before -> lesson("<p>Voici</p><img src=\"/fichiers/" + shown + "\" alt=\"\">")
                        .apply(before)
                        .withFiles(Map.of(SectionKind.EXERCISE, List.of(own, foreign))));
        assertThat(drafts.openNew().orElseThrow().files().get(SectionKind.EXERCISE))
                .extracting("id")
                .containsExactly(own);
        assertThat(remains.used(List.of(own, shown, foreign))).containsExactlyInAnyOrder(own, shown);
    }

    @Test
    void nobody_keeps_a_draft_of_a_chapter_that_is_not_theirs() {
        ChapterId id = published();
        ChapterStamp stamp = opened(id, "a");
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThatThrownBy(() -> signIns.as(colleague, () -> drafts.keep(id, stamp, 1, titled("Vol"))))
                .isInstanceOf(Missing.class);
        signIns.begin(campus.professor);
        assertThat(writing.open(id).draftSavedAt()).isNull();
    }
}
