package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is sent after the sign-in was ended waits behind the password, with all that was typed. */
@JourneyTest
class EndedSignInIT {

    private static final String ENDED = "Votre session est terminée";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void a_professor_goes_on_with_the_chapter() {
        Cast.Studies studies = cast.studies();
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        ChapterDesk desk = ChapterDesk.begin(professor, studies);
        professor.aheadOfThePage(() -> {
            cast.endSignIns(studies.professor());
            professor.isSignedOut();
            professor.press("Enregistrer le brouillon");
        });
        signsInAgain(professor, studies.professor());
        finds(desk, ChapterDesk.TITLE);
        saves(desk, ChapterDesk.TITLE);
    }

    /** The dialog comes by itself, and with it the focus leaves a field of which the service has not heard yet. */
    @Test
    void a_professor_goes_on_in_the_middle_of_a_title() {
        Cast.Studies studies = cast.studies();
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        ChapterDesk desk = ChapterDesk.begin(professor, studies);
        professor.fill("Titre", ChapterDesk.TITLE + " et ondulatoire");
        Visitor elsewhere = browsers.visitor("elsewhere", Device.PHONE, port);
        elsewhere.signIn(studies.professor(), PASSWORD);
        elsewhere.open("/profil").press("Terminer les autres sessions");
        signsInAgain(professor, studies.professor());
        finds(desk, ChapterDesk.TITLE + " et ondulatoire");
        saves(desk, ChapterDesk.TITLE + " et ondulatoire");
    }

    private static void finds(ChapterDesk desk, String title) {
        desk.professor().finds("Titre", title);
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
    }

    private static void saves(ChapterDesk desk, String title) {
        Visitor professor = desk.professor();
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
        assertThat(professor.page()).hasURL(Pattern.compile("/prof/chapitres/\\d+$"));
        professor.page().reload();
        finds(desk, title);
        professor.findsPageInOrder();
    }

    @Test
    void an_administrator_goes_on_with_the_form_on_a_phone() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        Visitor administrator = browsers.visitor("administrator", Device.PHONE, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open("/admin/professeurs").startsAdding();
        administrator.fill("Prénom", "Ousmane").fill("Nom", "Sarr").fill("Identifiant", "ousmane.de.retour");
        administrator.choose("Université", studies.university()).choose("Filières", studies.programme());
        administrator.page().keyboard().press("Escape");

        administrator.aheadOfThePage(() -> {
            cast.endSignIns(ADMINISTRATOR);
            administrator.isSignedOut();
            administrator.press("Enregistrer");
        });
        signsInAgain(administrator, ADMINISTRATOR);

        administrator.finds("Prénom", "Ousmane").finds("Nom", "Sarr").finds("Identifiant", "ousmane.de.retour");
        administrator.finds("Université", studies.university()).press("Enregistrer");
        assertThat(administrator.field("Lien à usage unique")).hasValue(Pattern.compile("/activation"));
    }

    /** With a wrong password first. */
    private static void signsInAgain(Visitor visitor, String username) {
        Locator dialog = visitor.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(ENDED));
        Locator password = dialog.getByLabel("Mot de passe", new Locator.GetByLabelOptions().setExact(true));
        assertThat(password).isVisible();
        visitor.findsPageInOrder();
        Locator submit = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Se connecter").setExact(true));
        assertThat(dialog.getByLabel("Identifiant", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue(username);
        password.fill("un autre mot de passe");
        submit.click();
        assertThat(dialog.getByText("Identifiant ou mot de passe incorrect.")).isVisible();
        assertThat(password).hasAttribute("aria-invalid", "true");
        visitor.findsPageInOrder();
        password.fill(PASSWORD);
        submit.click();
        assertThat(dialog).hasCount(0);
    }
}
