package etudeline.chapter.ui;

import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.chapter.ChapterFilter;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterRemoval;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.exchange.ui.ExportButton;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.ListPage;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The chapters an administrator reaches: read, withdrawn, deleted, never edited (rule 5). */
@Route(AllChaptersView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class AllChaptersView extends ListPage<ChapterRow, ChapterFilter> {

    static final String PATH = "admin/chapitres";

    private final Catalogue catalogue;
    private final UniversityScope scope;

    AllChaptersView(
            ChapterLists lists, ChapterRemoval removal, Catalogue catalogue, CurrentUser currentUser, Clock clock) {
        super(
                T.of("chapter.chapters"),
                new RowSource<>("chapitres-tous", ChapterRow::id, lists::rows, lists::total),
                AllChaptersView::filter);
        this.catalogue = catalogue;
        this.scope = currentUser.require().scope();
        whenEmpty(new EmptyState(Icon.BOOK_OPEN, T.of("chapter.all.none")), T.of("chapter.nothingFound"));
        if (scope.only() == null) {
            choice(
                    "universite",
                    T.of("chapter.university"),
                    T.of("kit.allFeminine"),
                    _ -> choices().universityFilter());
        }
        choice(
                "ufr",
                T.of("chapter.faculty"),
                T.of("kit.allFeminine"),
                state -> choices().facultyFilter(state));
        choice(
                "filiere",
                T.of("chapter.programme"),
                T.of("kit.allFeminine"),
                state -> choices().programmeFilter(state));
        choice("matiere", T.of("chapter.subject"), T.of("kit.allFeminine"), this::subjects);
        choice("niveau", T.of("chapter.level"), T.of("kit.allMasculine"), _ -> StructureChoices.levelFilter());
        choice("etat", T.of("chapter.state"), T.of("kit.allMasculine"), _ -> States.choices());
        actions(ExportButton.of(() -> table(lists::reading)));
        offerConditions(catalogue.tree().usualZone(scope.only()));
        new ChapterColumns(catalogue, clock, scope.only() == null).declare(grid());
        ChapterActions actions = new ChapterActions(removal, this::refresh);
        grid().menu(List.of(ChapterActions.reading(), actions.withdrawing(_ -> true), actions.deleting(_ -> true)));
        grid().onChosen(row -> ChapterActions.read(row.id()));
    }

    private static ChapterFilter filter(ListState state) {
        return new ChapterFilter(
                state.search(),
                state.id("universite", UniversityId::new),
                state.id("ufr", FacultyId::new),
                state.id("filiere", ProgrammeId::new),
                state.id("matiere", SubjectId::new),
                state.constant("niveau", Level.class),
                state.constant("etat", ChapterState.class),
                state.conditions());
    }

    private void offerConditions(ZoneId zone) {
        narrow().text("titre", T.of("chapter.title"))
                .text("numero", T.of("chapter.number.short"))
                .text("auteur", T.of("chapter.author"))
                .day("modification", T.of("chapter.updated"), zone)
                .optionalDay("publication", T.of("chapter.published"), zone);
        letters("titre", ChapterRow::title);
    }

    private List<Choice<String>> subjects(ListState state) {
        return Optional.ofNullable(state.id("filiere", ProgrammeId::new))
                .map(catalogue.tree()::subjectsOf)
                .orElse(List.of())
                .stream()
                .map(subject -> new Choice<>(subject.id().toString(), Subjects.name(subject)))
                .toList();
    }

    private StructureChoices choices() {
        return new StructureChoices(catalogue.tree(), scope);
    }
}
