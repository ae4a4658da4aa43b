package etudeline.chapter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReleasing;
import etudeline.chapter.ChapterState;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SolutionsChoice;
import etudeline.chapter.SolutionsTime;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.FieldWords;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.kit.ui.Toast;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a chapter and its solutions come before students. Solutions are decided at once, apart from saving. */
final class PublicationPanel extends Div {

    private final ChapterReleasing releasing;
    private final ZoneId zone;
    private final Div due = new Div();
    private final Button schedule;
    private final Button callOff = Buttons.quiet(T.of("chapter.schedule.callOff"), this::callOff);
    private final Runnable calledOff;
    private final RadioButtonGroup<SolutionsTime> solutions = new RadioButtonGroup<>();
    private final Clock clock;
    private @Nullable ChapterId chapter;

    /** As the service has it, or will have it of a chapter that is not there yet unless it is told otherwise. */
    private @Nullable Instant from = Instant.EPOCH;

    final MomentBox date;

    /**
     * {@code schedule} asks for the time of publication, {@code calledOff} is told when there is none any more.
     */
    PublicationPanel(ChapterReleasing releasing, ZoneId zone, Clock clock, Runnable schedule, Runnable calledOff) {
        this.releasing = releasing;
        this.zone = zone;
        this.clock = clock;
        this.calledOff = calledOff;
        addClassNames("card", "publication");
        this.schedule = Buttons.plain(T.of("chapter.schedule"), schedule);
        this.schedule.setIcon(Icon.CALENDAR_CLOCK.create());
        due.addClassName("due");
        solutions.setLabel(T.of("chapter.solutions.when"));
        solutions.setItems(SolutionsTime.values());
        solutions.setItemLabelGenerator(SolutionsWords::of);
        date = new MomentBox(T.of("chapter.solutions.date"), zone);
        solutions.addValueChangeListener(event -> {
            hint();
            if (event.isFromClient()) {
                choose();
            }
        });
        date.addValueChangeListener(event -> {
            hint();
            if (event.isFromClient()) {
                choose();
            }
        });
        add(new H2(T.of("chapter.publication")), this.schedule, due, solutions, date);
        show(null, null, Instant.EPOCH, true);
    }

    /** What is chosen of a chapter that is not there yet is kept with what is typed of it. */
    void keepIn(Kept kept, SolutionsWords words) {
        kept.field(SolutionsWords.TIME, solutions, words::time);
        kept.field(SolutionsWords.DATE, date, FieldWords.MOMENT);
    }

    /** A chapter that is not there yet. */
    void showNew(SolutionsChoice chosen) {
        solutions.setValue(chosen.time());
        date.set(chosen.at());
    }

    /** The chapter as it stands: what is chosen from now on is the service's at once, and no part of a draft. */
    void show(OpenedChapter now) {
        Kept.leaveOut(solutions);
        Kept.leaveOut(date);
        show(now.id(), now.publishAt(), now.solutionsFrom(), now.state() != ChapterState.PUBLISHED);
    }

    /** Whether something was chosen that must be said before anybody reads the chapter. */
    boolean isKeepingBack() {
        return !Objects.equals(solutionsFrom(), from);
    }

    /** What is chosen is the service's from now on: a choice that got lost would show what is to be kept back. */
    void settle(ChapterId id) {
        Instant chosen = solutionsFrom();
        if (!Objects.equals(chosen, from)) {
            releasing.showSolutions(id, chosen);
            from = chosen;
        }
    }

    /** When students are to see the solutions, null until they are shown by hand; refused while that is not said to the end. */
    @Nullable
    Instant solutionsFrom() {
        return switch (solutions.getValue()) {
            case WITH_THE_REST -> Instant.EPOCH;
            case BY_HAND -> null;
            case AT_A_DATE ->
                date.moment()
                        .filter(same -> same.equals(from))
                        .orElseGet(() -> date.requireToCome(SolutionsWords.DATE, clock));
        };
    }

    private void hint() {
        boolean dated = solutions.getValue() == SolutionsTime.AT_A_DATE;
        date.setVisible(dated);
        date.setHelperText(dated && chapter != null && date.isEmpty() ? T.of("chapter.solutions.date.none") : "");
    }

    /** Null while the chapter is not saved: the choice is kept for when it is. */
    private void show(
            @Nullable ChapterId id, @Nullable Instant publishAt, @Nullable Instant solutionsFrom, boolean schedulable) {
        chapter = id;
        from = solutionsFrom;
        solutions.setValue(
                solutionsFrom == null
                        ? SolutionsTime.BY_HAND
                        : solutionsFrom.equals(Instant.EPOCH) ? SolutionsTime.WITH_THE_REST : SolutionsTime.AT_A_DATE);
        date.set(solutionsFrom == null || solutionsFrom.equals(Instant.EPOCH) ? null : solutionsFrom);
        date.setInvalid(false);
        schedule.setVisible(schedulable && publishAt == null);
        due.removeAll();
        due.setVisible(publishAt != null);
        if (publishAt != null) {
            Span words = new Span(T.of("chapter.schedule.due", Times.full(publishAt, zone)));
            due.add(words, callOff);
        }
    }

    private void callOff() {
        try {
            releasing.unschedule(Objects.requireNonNull(chapter));
            Toast.show(T.of("chapter.schedule.calledOff"));
        } catch (Refused refused) {
            // Called off or published elsewhere meanwhile: what stands here by now says which.
            Toast.show(T.of(refused.problems().getFirst()));
        }
        calledOff.run();
        goOn();
    }

    /** The keyboard goes on from the button that took the place of the one that was pressed. */
    void goOn() {
        if (schedule.isVisible()) {
            schedule.focus();
        } else {
            callOff.focus();
        }
    }

    private void choose() {
        date.setInvalid(false);
        SolutionsTime chosen = solutions.getValue();
        if (chosen == SolutionsTime.AT_A_DATE && date.isBlank()) {
            date.focus();
            return;
        }
        try {
            ChapterId id = chapter;
            if (isKeepingBack() && id != null) {
                settle(id);
                Toast.show(T.of("chapter.solutions.decided." + chosen.name().toLowerCase(Locale.ROOT)));
            }
        } catch (Refused refused) {
            date.refuse(refused);
        }
    }
}
