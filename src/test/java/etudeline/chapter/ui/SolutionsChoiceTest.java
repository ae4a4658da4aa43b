package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterState;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SolutionsChoice;
import etudeline.chapter.SolutionsTime;
import etudeline.kit.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Solutions that their writer keeps back reach no student by a choice that got lost. */
class SolutionsChoiceTest extends ReleaseScene {

    private void chooseSolutions(String when) {
        test((RadioButtonGroup<?>) find(RadioButtonGroup.class).single()).selectItem(when);
    }

    @Test
    void solutions_are_kept_back_before_a_new_chapter_is_published() {
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        find(ChapterForm.class).single().read(data(3, "Déterminants"));
        RadioButtonGroup<?> solutions = find(RadioButtonGroup.class).single();
        test(solutions).selectItem("Pas avant que je le décide");
        click("Publier");
        OpenedChapter published = writing.open(order.movable(subject).getFirst().id());
        assertThat(published.state()).isEqualTo(ChapterState.PUBLISHED);
        assertThat(published.solutionsFrom()).isNull();
        click("Aperçu");
        assertThat(find(Prose.class).all()).hasSize(1);
    }

    @Test
    void solutions_from_a_date_that_is_not_given_publish_nothing() {
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        find(ChapterForm.class).single().read(data(3, "Déterminants"));
        chooseSolutions("À partir d’une date");
        MomentBox date = find(MomentBox.class).single();
        for (String deed : List.of("Enregistrer le brouillon", "Publier")) {
            click(deed);
            assertThat(date.getErrorMessage()).isEqualTo("Ce champ est obligatoire.");
            assertThat(order.movable(subject)).isEmpty();
        }
        test(date).setValue(in(-1));
        click("Publier");
        assertThat(date.getErrorMessage()).isEqualTo("Choisissez un moment à venir.");
        assertThat(order.movable(subject)).isEmpty();
        test(date).setValue(in(1));
        click("Publier");
        assertThat(writing.open(order.movable(subject).getFirst().id()).solutionsFrom())
                .isAfter(Instant.now());
    }

    @Test
    void solutions_of_a_chapter_that_is_there_are_not_published_by_a_choice_half_made() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        chooseSolutions("À partir d’une date");
        MomentBox date = find(MomentBox.class).single();
        assertThat(date.getHelperText()).isEqualTo("Sans date, rien ne change.");
        click("Publier");
        assertThat(date.isInvalid()).isTrue();
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.DRAFT);
        test(date).setValue(in(-1));
        assertThat(date.getErrorMessage()).isEqualTo("Choisissez un moment à venir.");
        test(date).setValue(in(1));
        assertThat(writing.open(id).solutionsFrom()).isAfter(Instant.now());
        assertThat(date.getHelperText()).isEmpty();
        click("Publier");
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.PUBLISHED);
    }

    @Test
    void solutions_are_kept_back_of_a_new_chapter_that_is_scheduled() {
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        find(ChapterForm.class).single().read(data(3, "Déterminants"));
        chooseSolutions("Pas avant que je le décide");
        click("Programmer la publication…");
        find(MomentBox.class).withCaption("Publier le").last().setValue(in(2));
        click("Programmer");
        OpenedChapter scheduled = writing.open(order.movable(subject).getFirst().id());
        assertThat(scheduled.state()).isEqualTo(ChapterState.SCHEDULED);
        assertThat(scheduled.solutionsFrom()).isNull();
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(SolutionsTime.BY_HAND);
    }

    @Test
    void what_was_chosen_of_a_new_chapter_is_there_again_with_what_was_typed() {
        drafts.keep(null, ChapterStamp.NEW.onPage("gone"), 1, _ -> data(3, "Déterminants"));
        releasing.chooseOfNew(new SolutionsChoice(SolutionsTime.BY_HAND, null));
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        click("Publier");
        ChapterId id = order.movable(subject).getFirst().id();
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.PUBLISHED);
        assertThat(writing.open(id).solutionsFrom()).isNull();
        navigate("prof/chapitres/nouveau", ChapterFormView.class);
        assertThat(find(RadioButtonGroup.class).single().getValue()).isEqualTo(SolutionsTime.WITH_THE_REST);
    }

    @Test
    void what_is_no_date_is_not_said_to_be_missing() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        open(id);
        click("Programmer la publication…");
        MomentBox moment = find(MomentBox.class).withCaption("Publier le").last();
        moment.getElement()
                .getChildren()
                .filter(part -> part.getTag().contains("date-picker"))
                .forEach(part -> {
                    part.setProperty("_inputElementValue", "abc");
                    part.getNode()
                            .getFeature(ElementListenerMap.class)
                            .fireEvent(new DomEvent(part, "unparsable-change", JacksonUtils.createObjectNode()));
                });
        click("Programmer");
        assertThat(moment.getErrorMessage()).isEqualTo("Écrivez un jour et une heure, comme 31/12/2026 et 08:00.");
        assertThat(writing.open(id).state()).isEqualTo(ChapterState.DRAFT);
    }

    @Test
    void solutions_are_not_announced_for_a_time_that_is_past() {
        ChapterId id = writing.create(data(1, "Matrices")).id();
        assertThatThrownBy(() -> releasing.showSolutions(id, Instant.now().minusSeconds(60)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Refused.Problem::field, Refused.Problem::key)
                                .containsExactly(tuple("solutionsFrom", "chapter.refused.past")));
    }
}
