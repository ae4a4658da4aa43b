package etudeline.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import etudeline.academics.CatalogueTree;
import etudeline.academics.CatalogueTree.Faculty;
import etudeline.academics.CatalogueTree.Programme;
import etudeline.academics.CatalogueTree.University;
import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.FieldWords;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.T;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Université, UFR, filière and niveau: each choice opens the next. */
final class PlaceFields extends Div {

    private final CatalogueTree tree;
    private final ComboBox<University> university = new ComboBox<>();
    private final ComboBox<Faculty> faculty = new ComboBox<>();
    private final ComboBox<Programme> programme = new ComboBox<>();
    private final Select<Level> level = new Select<>();

    /** Offers these universities; where there is one alone, it is chosen. */
    PlaceFields(CatalogueTree tree, Collection<University> universities, FieldProblems problems) {
        this.tree = tree;
        addClassName("form");
        problems.bind("university", university).setLabel(getTranslation("account.university"));
        problems.bind("faculty", faculty).setLabel(getTranslation("account.faculty"));
        problems.bind("programme", programme).setLabel(getTranslation("account.programme"));
        problems.bind("level", level).setLabel(getTranslation("account.level"));
        university.setItemLabelGenerator(University::name);
        faculty.setItemLabelGenerator(Faculty::name);
        programme.setItemLabelGenerator(Programme::name);
        university.setPlaceholder(getTranslation("account.university.choose"));
        level.setPlaceholder(getTranslation("account.level.choose"));
        level.setItems(Level.values());
        level.setItemLabelGenerator(PlaceFields::name);
        university.addValueChangeListener(_ -> offerFaculties());
        faculty.addValueChangeListener(_ -> offerProgrammes());
        university.setItems(universities);
        offerFaculties();
        if (universities.size() == 1) {
            university.setValue(universities.iterator().next());
        }
        add(university, faculty, programme, level);
    }

    private void offerFaculties() {
        University chosen = university.getValue();
        List<Faculty> offered = chosen == null ? List.of() : tree.facultiesOf(chosen.id());
        faculty.setItems(offered);
        faculty.setEnabled(chosen != null);
        faculty.setPlaceholder(getTranslation(chosen == null ? "account.university.first" : "account.faculty.choose"));
        if (offered.size() == 1) {
            faculty.setValue(offered.getFirst());
        } else {
            offerProgrammes();
        }
    }

    private void offerProgrammes() {
        Faculty chosen = faculty.getValue();
        List<Programme> offered = chosen == null ? List.of() : tree.programmesOf(chosen.id());
        programme.setItems(offered);
        programme.setEnabled(chosen != null);
        programme.setPlaceholder(getTranslation(chosen == null ? "account.faculty.first" : "account.programme.choose"));
        if (offered.size() == 1) {
            programme.setValue(offered.getFirst());
        }
    }

    private static String name(Level level) {
        return T.of("account.level." + level);
    }

    void keepIn(Kept kept) {
        kept.field("university", university, FieldWords.oneOf(university, University::name));
        kept.field("faculty", faculty, FieldWords.oneOf(faculty, Faculty::name));
        kept.field("programme", programme, FieldWords.oneOf(programme, Programme::name));
        kept.field("level", level, FieldWords.oneOf(level, PlaceFields::name));
    }

    void show(Place place) {
        tree.university(place.university()).ifPresent(university::setValue);
        tree.faculty(place.faculty()).ifPresent(faculty::setValue);
        tree.programme(place.programme()).ifPresent(programme::setValue);
        level.setValue(place.level());
    }

    /** What is not chosen yet. */
    List<Problem> problems() {
        List<Problem> missing = new ArrayList<>();
        require(missing, "university", university.isEmpty());
        require(missing, "faculty", faculty.isEmpty());
        require(missing, "programme", programme.isEmpty());
        require(missing, "level", level.isEmpty());
        return missing;
    }

    private static void require(List<Problem> missing, String field, boolean empty) {
        if (empty) {
            missing.add(new Problem(field, "kit.required", List.of()));
        }
    }

    /** The place chosen; {@link Refused} at each field without a choice. */
    Place place() {
        List<Problem> missing = problems();
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        return new Place(
                university.getValue().id(),
                faculty.getValue().id(),
                programme.getValue().id(),
                level.getValue());
    }
}
