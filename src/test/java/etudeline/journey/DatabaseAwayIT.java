package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** The database is stopped and started while people work: they are told, they lose nothing, and they go on. */
@JourneyTest
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=1000")
@ContextConfiguration(initializers = StoppableDatabase.Own.class)
@DirtiesContext
class DatabaseAwayIT {

    private static final String NOT_SAVED =
            "Rien n’a été enregistré : la base de données ne répond pas. Votre saisie est gardée.";
    private static final String LIST_FAILED = "La liste n’a pas pu être lue : la base de données ne répond pas.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @AfterEach
    void the_database_is_there_for_the_next() {
        if (!StoppableDatabase.isRunning()) {
            StoppableDatabase.start();
        }
    }

    @Test
    void a_page_asked_for_meanwhile_says_so() {
        Visitor administrator = administrator();
        assertThat(administrator.status("/readyz")).isEqualTo(200);
        StoppableDatabase.stop();
        assertThat(administrator.status("/readyz")).isEqualTo(503);
        assertThat(administrator.status("/livez")).isEqualTo(200);
        assertThat(administrator.status("/fichiers/1")).isEqualTo(503);
        // For a second a node may still say what it knows from before.
        administrator
                .page()
                .waitForCondition(
                        () -> administrator.status("/admin/etudiants") == 503,
                        new Page.WaitForConditionOptions().setTimeout(5_000));
        administrator.open("/admin/etudiants").sees("Service momentanément indisponible");
        isBackFor(administrator);
        administrator.open("/admin/etudiants").sees("Étudiants").findsPageInOrder();
    }

    @Test
    void an_administrator_keeps_what_was_typed() {
        Cast.Studies studies = cast.studies();
        Visitor administrator = administrator();
        administrator.open("/admin/universites").startsAdding();
        administrator.fill("Nom", "Université de Kolda").fill("Code", studies.professor());
        StoppableDatabase.stop();
        administrator.press("Enregistrer").reads(NOT_SAVED);
        administrator.finds("Nom", "Université de Kolda").findsPageInOrder();
        isBackFor(administrator);
        administrator.press("Réessayer").reads("Université enregistrée.");
    }

    @Test
    void a_list_that_could_not_be_read_is_read_again() {
        Cast.Studies studies = cast.studies();
        Visitor administrator = administrator();
        administrator.open("/admin/professeurs").sees("Professeurs");
        Locator found = administrator
                .page()
                .locator("vaadin-grid-cell-content")
                .getByText(studies.professor())
                .first();
        assertThat(found).isVisible();
        StoppableDatabase.stop();
        administrator.fill("Rechercher", studies.professor()).reads(LIST_FAILED);
        administrator.reads("Service indisponible. Vos saisies sont gardées.");
        administrator.finds("Rechercher", studies.professor()).findsPageInOrder();
        StoppableDatabase.start();
        assertThat(found).isVisible();
        assertThat(administrator.page().getByText(LIST_FAILED)).isHidden();
        assertThat(administrator.page().getByText("Service indisponible.")).isHidden();
    }

    @Test
    void a_professor_keeps_the_chapter() {
        Cast.Studies studies = cast.studies();
        ChapterDesk desk = ChapterDesk.begin(browsers.visitor("professor", Device.DESKTOP, port), studies);
        Visitor professor = desk.professor();
        StoppableDatabase.stop();
        professor.press("Enregistrer le brouillon").reads(NOT_SAVED);
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        professor.finds("Titre", ChapterDesk.TITLE).findsPageInOrder();
        isBackFor(professor);
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        assertThat(professor.page().getByText(NOT_SAVED)).isHidden();
    }

    private static void isBackFor(Visitor visitor) {
        StoppableDatabase.start();
        visitor.page().waitForCondition(() -> visitor.status("/readyz") == 200);
    }

    private Visitor administrator() {
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        return administrator;
    }
}
