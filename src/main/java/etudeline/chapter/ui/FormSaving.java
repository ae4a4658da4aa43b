package etudeline.chapter.ui;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterState;
import etudeline.chapter.Saved;
import etudeline.kit.Refused;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.kit.ui.Toast;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Saves what is typed, publishes it, has it published later: what is chosen of the solutions always goes before. */
final class FormSaving {

    private final ChapterDesk desk;
    private final ChapterForm form;
    private final ChapterWork work;
    private final PublicationPanel publication;
    private final ChapterAttempt attempt;
    private final ZoneId zone;
    private final Consumer<Saved> saved;
    private final Runnable refresh;

    /** {@code saved} is told of all that is stored; {@code refresh} shows the chapter as it is by now. */
    FormSaving(
            ChapterDesk desk,
            ChapterForm form,
            ChapterWork work,
            PublicationPanel publication,
            ChapterAttempt attempt,
            ZoneId zone,
            Consumer<Saved> saved,
            Runnable refresh) {
        this.desk = desk;
        this.form = form;
        this.work = work;
        this.publication = publication;
        this.attempt = attempt;
        this.zone = zone;
        this.saved = saved;
        this.refresh = refresh;
    }

    void save() {
        attempt.at(form.value(), this::save);
    }

    private ChapterId save(ChapterData typed) {
        Saved stored = store(typed);
        saved.accept(stored);
        return stored.id();
    }

    /** What is chosen of the solutions is refused before anything is stored, or stored with it. */
    private Saved store(ChapterData typed) {
        publication.solutionsFrom();
        Saved stored = work.save(typed);
        publication.settle(stored.id());
        return stored;
    }

    void publish() {
        if (wasTold()) {
            PublishDialog.open(form, this::publish);
        } else {
            publish(true);
        }
    }

    private boolean wasTold() {
        return work.stored().filter(ChapterWork.Stored::told).isPresent();
    }

    /** What is stored first is saved and then published: its solutions are not shown for a moment before. */
    private void publish(boolean announce) {
        attempt.at(form.value(), typed -> {
            if (publication.isKeepingBack() && work.stored().isEmpty()) {
                store(typed);
            }
            work.stored().map(ChapterWork.Stored::id).ifPresent(publication::settle);
            saved.accept(work.publish(typed, announce));
            Toast.show(T.of(announce ? "chapter.publish.told" : "chapter.publish.done", typed.title()));
        });
    }

    void schedule() {
        ScheduleDialog.open(form.title.getValue(), wasTold(), zone, desk.clock(), this::schedule);
    }

    private void schedule(Instant time, boolean announce) {
        attempt.at(form.value(), typed -> {
            publication.solutionsFrom();
            refresh.run();
            if (work.stored()
                    .filter(now -> now.state() == ChapterState.PUBLISHED)
                    .isPresent()) {
                throw Refused.because("chapter.refused.published");
            }
            desk.releasing().schedule(save(typed), time, announce);
            refresh.run();
            publication.goOn();
            Toast.show(T.of("chapter.schedule.done", typed.title(), Times.full(time, zone)));
        });
    }
}
