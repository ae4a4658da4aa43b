package etudeline.chapter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
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
import etudeline.kit.ui.Page;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.RowMenu;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of one chapter: nothing typed is lost, whatever the service says. */
@Route(ChapterFormView.PATH + "/:" + ChapterFormView.CHAPTER)
@RolesAllowed(Role.Names.PROFESSOR)
class ChapterFormView extends Div implements Page, BeforeEnterObserver {

    static final String PATH = "prof/chapitres";
    static final String NEW = "nouveau";
    static final String CHAPTER = "chapitre";

    private final ChapterDesk desk;
    private final Viewer viewer;
    private final Strip strip = new Strip();
    private final FormHead head = new FormHead();
    private final FilePanel files;
    private final ChapterForm form;
    private final PublicationPanel publication;
    private final WritersPanel writers;
    private final FormBar bar;
    private final ZoneId zone;
    private final ChapterWork work;
    private final FormDraft draft;
    private final ChapterLooks looks;
    private final ChapterAttempt attempt;
    private final FormSaving saving;
    private final ChapterActions whole;
    private ChapterData settled;
    private boolean own = true;

    ChapterFormView(ChapterDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.viewer = currentUser.require();
        work = new ChapterWork(desk.writing(), desk.drafts());
        whole = new ChapterActions(desk.removal(), this::leaveToList);
        addClassNames("page", "chapter-page");
        files = new FilePanel(desk.files(), desk.words());
        form = new ChapterForm(Subjects.of(viewer, desk.catalogue().tree()), files);
        writers = new WritersPanel(desk.coAuthoring(), viewer.account());
        zone = desk.zone(viewer.ownUniversity());
        publication = new PublicationPanel(desk.releasing(), zone, desk.clock(), this::schedule, this::refresh);
        bar = new FormBar(zone, this::preview, this::save, this::publish);
        form.subject.addValueChangeListener(event -> propose(event.getValue(), event.isFromClient()));
        Div beside = new Div(files, publication, writers);
        beside.addClassName("beside-form");
        Div columns = new Div(form, beside);
        columns.addClassName("chapter-columns");
        add(head, strip, form.kept, columns, bar);
        settled = form.value();
        draft = new FormDraft(desk, form, files, work, bar.state, strip, this::offer, this::show);
        looks = new ChapterLooks(desk, viewer, form, files, draft, zone);
        attempt = new ChapterAttempt(form, strip, draft::compare);
        saving = new FormSaving(desk, form, work, publication, attempt, zone, this::saved, this::refresh);
        form.problems.bind(SolutionsWords.DATE, publication.date);
        publication.keepIn(form.kept, desk.solutionsWords());
        form.kept.whenRestored(this::restored);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get(CHAPTER).orElse(NEW);
        if (wanted.equals(NEW)) {
            writers.showUnsaved();
            head.show(T.of("chapter.add"), ChapterState.DRAFT);
            publication.showNew(desk.releasing().chosenOfNew());
            draft.showNew();
            proposeMissing();
            settled = form.value();
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
        publication.show(chapter);
        own = chapter.author().equals(viewer.account());
        settle();
        if (chapter.outrun()) {
            strip.warn(T.of("chapter.outrun"));
        }
        if (chapter.draftSavedAt() != null) {
            bar.state.savedAt(chapter.draftSavedAt());
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
        draft.settle();
    }

    /** The next save goes back with what the text was typed over: a colleague who was faster is not overwritten. */
    private void restored(String typedOn) {
        work.typedOver(typedOn);
        proposeMissing();
    }

    private void proposeMissing() {
        if (form.number.isEmpty()) {
            propose(form.subject.getValue(), true);
        }
    }

    private void show() {
        work.stored().ifPresent(now -> {
            head.show(heading(), now.state());
            List<RowAction<ChapterId>> menu = new ArrayList<>(looks.offered(settled.title()));
            if (own) {
                menu.addAll(whole.of(now, settled.title(), work::hasDraft, () -> draft.discard(this::open)));
            }
            head.offer(RowMenu.of(menu, now.id()));
        });
        changed();
    }

    private void leaveToList() {
        settled = form.value();
        getUI().ifPresent(ui -> ui.navigate(OwnChaptersView.class));
        Page.enter();
    }

    private void preview() {
        attempt.at(form.value(), typed -> looks.preview(typed, publication.solutionsFrom()));
    }

    private void save() {
        saving.save();
    }

    private void publish() {
        saving.publish();
    }

    private void schedule() {
        saving.schedule();
    }

    /** What stands beside the text, as it is now; what is typed stays. */
    private void refresh() {
        work.stored().ifPresent(now -> {
            OpenedChapter chapter = desk.writing().open(now.id());
            work.isNow(chapter.state());
            writers.show(chapter);
            publication.show(chapter);
            show();
        });
    }

    private void saved(Saved saved) {
        strip.hide();
        settled = form.value();
        draft.saved();
        if (saved.state() == ChapterState.PUBLISHED && !saved.stamp().hasDraft()) {
            bar.state.publishedAt(saved.at());
        } else {
            bar.state.savedAt(saved.at());
        }
        form.showFormulas(saved.problems());
        if (writers.isUnsaved()) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PATH + "/" + saved.id()));
        }
        refresh();
    }

    @Override
    public String heading() {
        return work.stored().isEmpty() ? T.of("chapter.add") : settled.number() + ". " + settled.title();
    }

    @Override
    public List<Crumb> trail() {
        SubjectId subject = settled.subject();
        return work.stored().isEmpty() || subject == null
                ? List.of()
                : List.of(new Crumb(desk.catalogue().tree().name(subject), ""));
    }
}
