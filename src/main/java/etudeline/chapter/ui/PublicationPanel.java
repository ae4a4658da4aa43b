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
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.kit.ui.Toast;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a chapter and its solutions come before students. Solutions are decided at once, apart from saving. */
final class PublicationPanel extends Div {

    private enum Solutions {
        WITH_THE_REST,
        AT_A_DATE,
        BY_HAND
    }

    private final ChapterReleasing releasing;
    private final ZoneId zone;
    private final Div due = new Div();
    private final Button schedule;
    private final Runnable calledOff;
    private final RadioButtonGroup<Solutions> solutions = new RadioButtonGroup<>();
    private final MomentBox date;
    private @Nullable ChapterId chapter;
    private @Nullable Instant from = Instant.EPOCH;
    private boolean showing;

    /**
     * {@code schedule} asks for the time of publication, {@code calledOff} is told when there is none any more.
     */
    PublicationPanel(ChapterReleasing releasing, ZoneId zone, Runnable schedule, Runnable calledOff) {
        this.releasing = releasing;
        this.zone = zone;
        this.calledOff = calledOff;
        addClassNames("card", "publication");
        this.schedule = Buttons.plain(T.of("chapter.schedule"), schedule);
        this.schedule.setIcon(Icon.CALENDAR_CLOCK.create());
        due.addClassName("due");
        solutions.setLabel(T.of("chapter.solutions.when"));
        solutions.setItems(Solutions.values());
        solutions.setItemLabelGenerator(
                choice -> T.of("chapter.solutions." + choice.name().toLowerCase(Locale.ROOT)));
        date = new MomentBox(T.of("chapter.solutions.date"), zone);
        solutions.addValueChangeListener(event -> {
            date.setVisible(event.getValue() == Solutions.AT_A_DATE);
            if (event.isFromClient()) {
                choose();
            }
        });
        date.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                choose();
            }
        });
        add(new H2(T.of("chapter.publication")), this.schedule, due, solutions, date);
        show(null, null, Instant.EPOCH, true);
    }

    /** The chapter as it stands. */
    void show(OpenedChapter now) {
        show(now.id(), now.publishAt(), now.solutionsFrom(), now.state() != ChapterState.PUBLISHED);
    }

    /** Whether something was chosen of a chapter that is not there yet that must be said before it is published. */
    boolean isKeepingBack() {
        return chapter == null && !Instant.EPOCH.equals(from);
    }

    /** The chapter is there now: what was chosen before is its. */
    void keep(ChapterId id) {
        if (isKeepingBack()) {
            releasing.showSolutions(id, from);
        }
        chapter = id;
    }

    /** Null while the chapter is not saved: the choice is kept for when it is. */
    private void show(
            @Nullable ChapterId id, @Nullable Instant publishAt, @Nullable Instant solutionsFrom, boolean schedulable) {
        chapter = id;
        from = solutionsFrom;
        showing = true;
        solutions.setValue(
                solutionsFrom == null
                        ? Solutions.BY_HAND
                        : solutionsFrom.equals(Instant.EPOCH) ? Solutions.WITH_THE_REST : Solutions.AT_A_DATE);
        date.set(solutionsFrom == null || solutionsFrom.equals(Instant.EPOCH) ? null : solutionsFrom);
        date.setInvalid(false);
        showing = false;
        schedule.setVisible(schedulable && publishAt == null);
        due.removeAll();
        due.setVisible(publishAt != null);
        if (publishAt != null) {
            Span words = new Span(T.of("chapter.schedule.due", Times.full(publishAt, zone)));
            due.add(words, Buttons.quiet(T.of("chapter.schedule.callOff"), this::callOff));
        }
    }

    /** When students are to see the solutions; null until they are shown by hand. */
    @Nullable
    Instant solutionsFrom() {
        return from;
    }

    private void callOff() {
        releasing.unschedule(Objects.requireNonNull(chapter));
        Toast.show(T.of("chapter.schedule.calledOff"));
        calledOff.run();
    }

    private void choose() {
        if (showing) {
            return;
        }
        date.setInvalid(false);
        Solutions chosen = solutions.getValue();
        if (chosen == Solutions.AT_A_DATE && date.moment().isEmpty()) {
            date.focus();
            return;
        }
        Instant before = from;
        from = switch (chosen) {
            case WITH_THE_REST -> Instant.EPOCH;
            case AT_A_DATE -> date.moment().orElse(null);
            case BY_HAND -> null;
        };
        ChapterId id = chapter;
        if (id == null || Objects.equals(before, from)) {
            return;
        }
        try {
            releasing.showSolutions(id, from);
            Toast.show(T.of("chapter.solutions.decided." + chosen.name().toLowerCase(Locale.ROOT)));
        } catch (Refused refused) {
            from = before;
            date.refuse(T.of(refused.problems().getFirst().key()));
        }
    }
}
