package etudeline.chapter.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import etudeline.academics.CatalogueTree;
import etudeline.access.CurrentUser;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.ChapterState;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.Saved;
import etudeline.chapter.SectionKind;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import etudeline.kit.SubjectId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.RowAction;
import etudeline.kit.ui.RowMenu;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Toast;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The form of one chapter: nothing typed is lost, whatever the service says. */
@Route(ChapterFormView.PATH + "/:" + ChapterFormView.CHAPTER)
@RolesAllowed(Role.Names.PROFESSOR)
class ChapterFormView extends Div implements Page, BeforeEnterObserver, BeforeLeaveObserver {

    static final String PATH = "prof/chapitres";
    static final String NEW = "nouveau";
    static final String CHAPTER = "chapitre";

    private static final Logger log = LoggerFactory.getLogger(ChapterFormView.class);

    /** What is stored at the moment; nothing while the chapter has never been saved. */
    private record Stored(ChapterId id, ChapterStamp stamp, ChapterState state, boolean told) {}

    private final ChapterDesk desk;
    private final Viewer viewer;
    private final Strip strip = new Strip();
    private final FormHead head = new FormHead();
    private final FilePanel files;
    private final ChapterForm form;
    private final WritersPanel writers;
    private final FormBar bar;
    private @Nullable Stored stored;
    private ChapterData settled;
    private boolean own = true;

    ChapterFormView(ChapterDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.viewer = currentUser.require();
        addClassNames("page", "chapter-page");
        files = new FilePanel(desk.files(), desk.words(), () -> {});
        form = new ChapterForm(Subjects.of(viewer, desk.catalogue().tree()), files);
        writers = new WritersPanel(desk.coAuthoring(), viewer.account());
        bar = new FormBar(zone(), this::preview, this::save, this::publish);
        form.subject.addValueChangeListener(event -> propose(event.getValue(), event.isFromClient()));
        Div beside = new Div(files, writers);
        beside.addClassName("beside-form");
        Div columns = new Div(form, beside);
        columns.addClassName("chapter-columns");
        add(head, strip, columns, bar);
        settled = form.value();
    }

    private ZoneId zone() {
        return desk.catalogue()
                .tree()
                .university(viewer.ownUniversity())
                .map(CatalogueTree.University::zone)
                .orElse(ZoneOffset.UTC);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get(CHAPTER).orElse(NEW);
        if (wanted.equals(NEW)) {
            writers.showUnsaved();
            head.show(T.of("chapter.add"), ChapterState.DRAFT);
        } else if (wanted.matches("\\d{1,18}")) {
            open(desk.writing().open(new ChapterId(Long.parseLong(wanted))));
        } else {
            event.rerouteToError(new NotFoundException(), "");
        }
    }

    private void open(OpenedChapter chapter) {
        offer(chapter.data());
        files.read(chapter.files());
        form.read(chapter.data());
        writers.show(chapter);
        own = chapter.author().equals(viewer.account());
        stored = new Stored(chapter.id(), chapter.stamp(), chapter.state(), chapter.publishedAt() != null);
        settled = form.value();
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
        SubjectId own = data.subject();
        if (own != null && !form.subject.offers(own)) {
            List<Choice<SubjectId>> choices =
                    new ArrayList<>(Subjects.of(viewer, desk.catalogue().tree()));
            desk.catalogue()
                    .tree()
                    .subject(own)
                    .ifPresent(subject -> choices.add(new Choice<>(own, Subjects.name(subject))));
            form.subject.offer(choices);
        }
    }

    private void propose(@Nullable SubjectId subject, boolean byHand) {
        if (byHand && subject != null && stored == null) {
            form.number.setValue(desk.writing().nextNumber(subject));
        }
    }

    private void show() {
        Stored now = stored;
        if (now != null) {
            head.show(heading(), now.state());
            head.offer(own ? RowMenu.of(actions(now), now.id()) : null);
        }
        changed();
    }

    private List<RowAction<ChapterId>> actions(Stored now) {
        ChapterActions whole = new ChapterActions(desk.removal(), this::leaveToList);
        return List.of(
                new RowAction<>(Icon.EYE, T.of("chapter.read"), ChapterActions::read),
                new RowAction<>(
                        Icon.UNDO_2, T.of("chapter.discard"), _ -> now.stamp().hasDraft(), this::discard),
                new RowAction<>(
                        Icon.EYE_OFF,
                        T.of("chapter.withdraw"),
                        _ -> now.state() == ChapterState.PUBLISHED,
                        id -> whole.withdraw(id, settled.title())),
                new RowAction<>(Icon.TRASH_2, T.of("kit.delete"), id -> whole.delete(id, settled.title())));
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
                    open(desk.writing().open(id));
                });
    }

    private void preview() {
        attempt(form.value(), data -> {
            PreviewDialog.open(data.title(), desk.writing().preview(data));
            return null;
        });
    }

    private void save() {
        attempt(form.value(), typed -> {
            Stored now = stored;
            return now == null ? desk.writing().create(typed) : desk.writing().save(now.id(), now.stamp(), typed);
        });
    }

    private void publish() {
        Stored now = stored;
        if (now != null && now.told()) {
            PublishDialog.open(form.title.getValue(), this::publish);
        } else {
            publish(true);
        }
    }

    private void publish(boolean announce) {
        attempt(form.value(), typed -> {
            Stored now = stored;
            Saved saved = now == null
                    ? desk.writing().createPublished(typed)
                    : desk.writing().publish(now.id(), now.stamp(), typed, announce);
            Toast.show(T.of(announce ? "chapter.publish.told" : "chapter.publish.done", typed.title()));
            return saved;
        });
    }

    /** Does it; what is refused is told at the fields, and what is typed stays. */
    private void attempt(ChapterData data, Function<ChapterData, @Nullable Saved> work) {
        form.problems.clear();
        strip.hide();
        try {
            Saved saved = work.apply(data);
            if (saved != null) {
                saved(saved);
            }
            form.showProblems();
        } catch (Refused refused) {
            form.show(refused.problems());
        } catch (Outdated outdated) {
            compare(data, work);
        } catch (Missing gone) {
            strip.fail(T.of("chapter.gone"));
        } catch (DataAccessException | TransactionException failure) {
            log.warn("Not saved", failure);
            strip.fail(T.of("kit.notSaved"), () -> attempt(data, work));
        }
    }

    private void saved(Saved saved) {
        boolean first = stored == null;
        boolean told = saved.state() == ChapterState.PUBLISHED || (stored != null && stored.told());
        stored = new Stored(saved.id(), saved.stamp(), saved.state(), told);
        settled = form.value();
        bar.savedAt(saved.at());
        form.showFormulas(saved.problems());
        getElement().executeJs("this.touched = false");
        if (first) {
            writers.show(desk.writing().open(saved.id()));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, PATH + "/" + saved.id()));
        }
        show();
    }

    /** Both versions side by side; with the choice made, the same is tried again. */
    private void compare(ChapterData typed, Function<ChapterData, @Nullable Saved> work) {
        Stored before = stored;
        if (before == null) {
            return;
        }
        OpenedChapter chapter = desk.writing().openStored(before.id());
        OpenedChapter own = desk.writing().open(before.id());
        boolean otherWindow = own.stamp().draft() != before.stamp().draft();
        OpenedChapter other = otherWindow ? own : chapter;
        ChapterStamp now =
                new ChapterStamp(chapter.stamp().version(), own.stamp().draft());
        VersionsDialog.open(typed, other.data(), this::subjectName, desk.writing()::preview, decided -> {
            stored = new Stored(before.id(), now, chapter.state(), chapter.publishedAt() != null);
            offer(decided);
            files.read(known(decided, other));
            form.read(decided);
            attempt(decided, work);
        });
    }

    private String subjectName(ChapterData data) {
        return data.subject() == null ? "" : form.subject.label(data.subject());
    }

    /** The facts of the files chosen, which are in the form or in the other version. */
    private Map<SectionKind, List<FileFacts>> known(ChapterData decided, OpenedChapter other) {
        Map<FileId, FileFacts> facts = new HashMap<>();
        Stream.of(files.files(), other.files())
                .flatMap(all -> all.values().stream())
                .flatMap(List::stream)
                .forEach(file -> facts.put(file.id(), file));
        Map<SectionKind, List<FileFacts>> chosen = new EnumMap<>(SectionKind.class);
        decided.files()
                .forEach((kind, ids) ->
                        chosen.put(kind, ids.stream().map(facts::get).toList()));
        return chosen;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!settled.equals(form.value())) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            ConfirmDialog.warn(
                    T.of("kit.unsaved.question"),
                    T.of("kit.unsaved.explanation"),
                    T.of("kit.unsaved.leave"),
                    T.of("kit.unsaved.stay"),
                    leaving::proceed);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        // Closing the window loses what was typed; the browser asks once anything was.
        getElement().executeJs("""
                this.leaving = e => { if (this.touched) e.preventDefault(); };
                this.addEventListener('input', () => this.touched = true);
                this.addEventListener('value-changed', e => {
                  if (e.target.localName === 'el-chapter-editor') this.touched = true;
                }, true);
                addEventListener('beforeunload', this.leaving)""");
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().getPage().executeJs("removeEventListener('beforeunload', $0?.leaving)", getElement());
    }

    @Override
    public String heading() {
        Stored now = stored;
        return now == null ? T.of("chapter.add") : settled.number() + ". " + settled.title();
    }

    @Override
    public List<Crumb> trail() {
        return stored == null ? List.of() : List.of(new Crumb(subjectName(settled), ""));
    }
}
