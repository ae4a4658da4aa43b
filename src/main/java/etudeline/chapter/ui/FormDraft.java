package etudeline.chapter.ui;

import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.OpenedDraft;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What is typed in the form becomes a draft by itself, and meets what others have saved meanwhile. */
final class FormDraft {

    private static final Logger log = LoggerFactory.getLogger(FormDraft.class);
    private static final String ADDRESS = "/api/brouillons/";

    private final ChapterDesk desk;
    private final ChapterForm form;
    private final FilePanel files;
    private final ChapterWork work;
    private final DraftState state;
    private final Strip strip;
    private final Consumer<ChapterData> offer;
    private final Runnable changed;

    /** {@code changed} is called when there is a draft where there was none. */
    FormDraft(
            ChapterDesk desk,
            ChapterForm form,
            FilePanel files,
            ChapterWork work,
            DraftState state,
            Strip strip,
            Consumer<ChapterData> offer,
            Runnable changed) {
        this.desk = desk;
        this.form = form;
        this.files = files;
        this.work = work;
        this.state = state;
        this.strip = strip;
        this.offer = offer;
        this.changed = changed;
        files.whenChanged(() -> keep(typed -> typed.withFiles(files.ids())));
    }

    /** What stands in the form is what the service has. */
    void settle() {
        kept().settle(work.stampText());
    }

    /** It has what stood in the form when that was to be saved; whoever typed on meanwhile goes on from there. */
    void saved() {
        kept().saved(work.stampText());
    }

    private Kept kept() {
        String chapter = work.stored().map(now -> now.id().toString()).orElse(ChapterFormView.NEW);
        return form.kept
                .under(ChapterFormView.PATH + "/" + chapter)
                .sendingTo(ADDRESS + chapter, this::sent, this::outdated, this::gone);
    }

    private boolean sent(String stampText) {
        boolean first = !work.hasDraft();
        boolean follows = work.sent(stampText);
        if (follows && first) {
            changed.run();
        }
        return follows;
    }

    private void gone() {
        strip.fail(T.of("chapter.gone"));
    }

    /** Puts what was typed of a new chapter before its writer again. */
    void showNew() {
        Optional<OpenedDraft> draft = work.openNew();
        draft.ifPresent(typed -> {
            files.read(typed.files());
            form.read(typed.data());
            state.savedAt(typed.savedAt());
            strip.warn(T.of("chapter.draft.found"), T.of("chapter.draft.anew"), this::anew);
        });
        settle();
    }

    private void anew() {
        ConfirmDialog.warn(
                T.of("chapter.draft.anew.question"),
                T.of("chapter.draft.anew.explanation"),
                T.of("chapter.draft.anew"),
                T.of("kit.cancel"),
                () -> {
                    work.discard();
                    form.kept.forget();
                    form.getUI().ifPresent(ui -> ui.getPage().reload());
                });
    }

    /** Back to what is saved, after a question. */
    void discard(Consumer<ChapterId> reopen) {
        ConfirmDialog.warn(
                T.of("chapter.discard.question"),
                T.of("chapter.discard.explanation"),
                T.of("chapter.discard"),
                T.of("kit.cancel"),
                () -> {
                    work.discard();
                    form.kept.forget();
                    state.clear();
                    work.stored().map(ChapterWork.Stored::id).ifPresent(reopen);
                });
    }

    /** What takes the draft's place, after a question when there is one; the key is of what is done then. */
    void giveUp(String deed, Runnable then) {
        if (work.hasDraft()) {
            ConfirmDialog.warn(
                    T.of("chapter.replace.question"),
                    T.of("chapter.replace.explanation"),
                    T.of(deed),
                    T.of("kit.cancel"),
                    then);
        } else {
            then.run();
        }
    }

    /** All that stands in the form. */
    void keepAll() {
        form.kept.forget();
        keep(_ -> form.value());
    }

    /** Without a word where it cannot be: it stays in the form, and the next save says why. */
    private void keep(UnaryOperator<ChapterData> change) {
        boolean first = !work.hasDraft();
        try {
            state.savedAt(work.keep(change).at());
            if (first) {
                changed.run();
            }
        } catch (Outdated _) {
            outdated();
        } catch (Missing gone) {
            gone();
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "Not kept");
        }
    }

    private void outdated() {
        strip.warn(
                T.of("chapter.draft.changed"),
                T.of("chapter.draft.compare"),
                () -> compare(form.value(), decided -> keep(_ -> decided)));
    }

    /** Both versions side by side; with the choice made, the same is tried again. */
    void compare(ChapterData typed, Consumer<ChapterData> again) {
        Optional<ChapterWork.Overtaken> overtaken;
        try {
            overtaken = work.overtaken();
        } catch (Missing _) {
            gone();
            return;
        }
        if (overtaken.isEmpty()) {
            decide(ChapterStamp.NEW, typed, again);
            return;
        }
        ChapterWork.Overtaken seen = overtaken.get();
        VersionsDialog.open(typed, seen.data(), this::subjectName, desk.history()::compare, decided -> {
            offer.accept(decided);
            files.choose(decided.files(), seen.files());
            form.read(decided);
            decide(seen.now(), decided, again);
            form.title.focus();
        });
    }

    private void decide(ChapterStamp now, ChapterData decided, Consumer<ChapterData> again) {
        strip.hide();
        work.settle(now);
        form.kept.forget();
        settle();
        again.accept(decided);
    }

    private String subjectName(ChapterData data) {
        return data.subject() == null ? "" : form.subject.label(data.subject());
    }
}
