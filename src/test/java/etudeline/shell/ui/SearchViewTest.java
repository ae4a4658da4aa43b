package etudeline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class SearchViewTest extends SpringBrowserlessTest {

    @Autowired
    Campus campus;

    @Autowired
    TestSignIns signIns;

    UniversityId university;
    AccountId student;
    long chapter;

    @BeforeEach
    void a_chapter() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        ProgrammeId programme = campus.programme(university);
        AccountId professor = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        chapter = campus.chapter(professor, programme, Level.L2, "PUBLISHED");
        section("EXERCISE", "Une forêt <b onclick=alert(1)>quadratique</b> & co");
        for (int number = 0; number < 24; number++) {
            campus.chapter(professor, programme, Level.L2, "PUBLISHED");
        }
    }

    private void section(String kind, String plain) {
        campus.execute("insert into section values (?, ?, '', '', ?, '[]', 1)", chapter, kind, plain);
    }

    /** The text, and what else stands in the address behind it. */
    private static void search(String address) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : ("q=" + address).split("&", -1)) {
            parameters.put(part.split("=", 2)[0], part.split("=", 2)[1]);
        }
        UI.getCurrent().navigate("recherche", QueryParameters.simple(parameters));
    }

    private List<Anchor> results() {
        return find(Anchor.class).withClassName("result").all();
    }

    private List<String> marked(Anchor result) {
        return elements(result.getElement())
                .filter(element -> element.getTag().equals("mark"))
                .map(Element::getText)
                .toList();
    }

    private static Stream<Element> elements(Element of) {
        return Stream.concat(
                Stream.of(of),
                of.getChildren().filter(child -> !child.isTextNode()).flatMap(SearchViewTest::elements));
    }

    @Test
    void what_is_found_leads_to_its_section_with_the_words_marked_and_nothing_read_as_markup() {
        signIns.begin(student);
        search("quadratiques");
        assertThat(find(H1.class).single().getText()).isEqualTo("Résultats pour «\u00a0quadratiques\u00a0»");
        Anchor result = results().getFirst();
        assertThat(result.getHref()).isEqualTo("/chapitres/" + chapter + "#exercices");
        assertThat(marked(result)).containsExactly("quadratique");
        assertThat(result.getElement().getTextRecursively())
                .contains("<b onclick=alert(1)>quadratique</b> & co", "L2 · Exercices");
        assertThat(elements(result.getElement()).map(Element::getTag)).doesNotContain("b", "script");
        assertThat(find(SearchBox.class).single().getElement().getChildren())
                .as("the box in the bar has what was typed")
                .anyMatch(child -> "quadratiques".equals(child.getProperty("value")));
    }

    @Test
    void kinds_stand_under_headings_of_their_own_and_students_are_shown_no_people() {
        signIns.begin(student);
        search("algorithmique");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Chapitres", "Matières");
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains("Tout", "Chapitres", "Fichiers", "Commentaires", "Matières")
                .doesNotContain("Personnes");
        signIns.begin(campus.administrator(university));
        UI.getCurrent().navigate("accueil");
        search("fatou");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Personnes");
        assertThat(results().getFirst().getHref()).isEqualTo("/admin/etudiants/" + student);
    }

    @Test
    void one_kind_is_shown_page_by_page() {
        signIns.begin(student);
        search("arbres&type=chapitres");
        assertThat(results()).hasSize(20);
        test(find(Button.class).withText("Afficher plus").single()).click();
        assertThat(results()).hasSize(25);
        assertThat(find(Button.class).withText("Afficher plus").all()).isEmpty();
        search("arbres&type=chapitres&page=2");
        assertThat(results()).hasSize(25);
    }

    @Test
    void nothing_found_and_nothing_typed_come_with_advice() {
        signIns.begin(student);
        search("zzzzzz");
        assertThat(results()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Rien ne correspond à «\u00a0zzzzzz\u00a0».")
                .anyMatch(text -> text.contains("Les accents"));
        UI.getCurrent().navigate("recherche");
        assertThat(find(H1.class).single().getText()).isEqualTo("Recherche");
        search("%_'&page=abc&type=rien");
        assertThat(results()).isEmpty();
    }
}
