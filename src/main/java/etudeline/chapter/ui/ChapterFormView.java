package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterState;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.Saved;
import etudeline.kit.Role;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.RowMenu;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The form of one chapter: nothing typed is lost, whatever the service says. */
@Route(ChapterFormView.PATH + "/:" + ChapterFormView.CHAPTER)
@RolesAllowed(Role.Names.PROFESSOR)
class ChapterFormView extends Div implements Page, BeforeEnterObserver, BeforeLeaveObserver {

    static final String PATH = "prof/chapitres";
    static final String NEW = "nouveau";
    static final String CHAPTER = "chapitre";

    private final ChapterDesk desk;
    private final Viewer viewer;
    private final Strip strip = new Strip();
    private final FormHead head = new FormHead();
    private final FilePanel files;
    private final ChapterForm form;
    private final WritersPanel writers;
    private final FormBar bar;
    private final ChapterWork work;
    private final ChapterAttempt attempt;
    private final ChapterActions whole;
    private ChapterData settled;
    private boolean own = true;

    ChapterFormView(ChapterDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.viewer = currentUser.require();
        work = new ChapterWork(desk.writing());
        whole = new ChapterActions(desk.removal(), this::leaveToList);
        addClassNames("page", "chapter-page");
        files = new FilePanel(desk.files(), desk.words());
        form = new ChapterForm(Subjects.of(viewer, desk.catalogue().tree()), files);
        writers = new WritersPanel(desk.coAuthoring(), viewer.account());
        bar = new FormBar(desk.zone(viewer.ownUniversity()), this::preview, this::save, this::publish);
        form.subject.addValueChangeListener(event -> propose(event.getValue(), event.isFromClient()));
        Div beside = new Div(files, writers);
        beside.addClassName("beside-form");
        Div columns = new Div(form, beside);
        columns.addClassName("chapter-columns");
        add(head, strip, columns, bar);
        settled = form.value();
        attempt = new ChapterAttempt(form, strip, this::compare);
        form.kept.whenRestored(this::restored);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get(CHAPTER).orElse(NEW);
        if (wanted.equals(NEW)) {
            writers.showUnsaved();
            head.show(T.of("chapter.add"), ChapterState.DRAFT);
            form.kept.under(PATH + "/" + NEW);
        } else if (wanted.matches("\\d{1,18}")) {
            open(new ChapterId(Long.parseLong(wanted)));
        } else {
            event.rerouteToError(new NotFoundException(), "");
        }
    }

    private void open(ChapterId id) {
        OpenedChapter chapter = work.open(id);
        offer(chapter.data());
        files.read(chapter.files());
        form.read(chapter.data());
        writers.show(chapter);
        own = chapter.author().equals(viewer.account());
        settle();
        if (chapter.outrun()) {
            strip.warn(T.of("chapter.outrun"));
        }
        if (chapter.draftSavedAt() != null) {
            bar.savedAt(chapter.draftSavedAt());
        }
        show();
    }

    /** The subject a chapter is in stays on offer when its programme is no longer assigned. */
    private void offer(ChapterData data) {
        Optional.ofNullable(data.subject())
                .flatMap(desk.catalogue().tree()::subject)
                .ifPresent(subject -> form.offer(new Choice<>(subject.id(), Subjects.name(subject))));
    }

    private void propose(@Nullable SubjectId subject, boolean byHand) {
        if (byHand && subject != null && work.stored().isEmpty()) {
            form.number.setValue(desk.writing().nextNumber(subject));
        }
    }

    /** What stands in the form is what the service has. */
    private void settle() {
        settled = form.value();
        form.kept.settle(work.stampText());
        work.stored().ifPresent(now -> form.kept.under(PATH + "/" + now.id()));
    }

    /** The next save goes back with what the text was typed over: a colleague who was faster is not overwritten. */
    private void restored(String typedOn) {
        work.typedOver(typedOn);
        if (form.number.isEmpty()) {
            propose(form.subject.getValue(), true);
        }
    }

    private void show() {
        work.stored().ifPresent(now -> {
            head.show(heading(), now.state());
            head.offer(own ? RowMenu.of(whole.of(now, settled.title(), this::discard), now.id()) : null);
        });
        changed();
    }

    private void leaveToList() {
        settled = form.value();
        getUI().ifPresent(ui -> ui.navigate(OwnChaptersView.class));
    }

    private void discard(ChapterId id) {
        ConfirmDialog.warn(
                T.of("chapter.discard.question"),
                T.of("chapter.discard.explanation"),
                T.of("chapter.discard"),
                T.of("kit.cancel"),
                () -> {
                    desk.writing().discardDraft(id);
                    form.kept.forget();
                    open(id);
                });
    }

    private void preview() {
        attempt.at(
                form.value(),
                data -> PreviewDialog.open(data.title(), desk.writing().preview(data)));
    }

    private void save() {
        attempt.at(form.value(), typed -> saved(work.save(typed)));
    }

    private void publish() {
        if (work.stored().filter(ChapterWork.Stored::told).isPresent()) {
            PublishDialog.open(form.title.getValue(), this::publish);
        } else {
            publish(true);
        }
    }

    private void publish(boolean announce) {
        attempt.at(form.value(), typed -> {
            saved(work.publish(typed, announce));
            Toast.show(T.of(announce ? "chapter.publish.told" : "chapter.publish.done", typed.title()));
        });
    }

    private void saved(Saved saved) {
        form.kept.forget();
        settle();
        if (saved.state() == ChapterState.PUBLISHED && !saved.stamp().hasDraft()) {
            bar.publishedAt(saved.at());
        } else {
            bar.savedAt(saved.at());
        }
        form.showFormulas(saved.problems());
        if (writers.isUnsaved()) {
            writers.show(desk.writing().open(saved.id()));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PATH + "/" + saved.id()));
        }
        show();
    }

    /** Both versions side by side; with the choice made, the same is tried again. */
    private void compare(ChapterData typed, Consumer<ChapterData> what) {
        ChapterWork.Overtaken seen = work.overtaken();
        VersionsDialog.open(typed, seen.other().data(), this::subjectName, desk.writing()::preview, decided -> {
            work.settle(seen);
            offer(decided);
            files.choose(decided.files(), seen.other().files());
            form.read(decided);
            attempt.at(decided, what);
        });
    }

    private String subjectName(ChapterData data) {
        return data.subject() == null ? "" : form.subject.label(data.subject());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (settled.equals(form.value())) {
            form.kept.forget();
        } else {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            ConfirmDialog.leave(() -> {
                form.kept.forget();
                leaving.proceed();
            });
        }
    }

    @Override
    public String heading() {
        return work.stored().isEmpty() ? T.of("chapter.add") : settled.number() + ". " + settled.title();
    }

    private String crumb() {
        SubjectId subject = settled.subject();
        return subject == null ? "" : desk.catalogue().tree().name(subject);
    }

    @Override
    public List<Crumb> trail() {
        return work.stored().isEmpty() ? List.of() : List.of(new Crumb(crumb(), ""));
    }
}
