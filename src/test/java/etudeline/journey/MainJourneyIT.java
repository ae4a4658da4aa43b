package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the portal is for, from an empty installation on, as three people live it. */
@JourneyTest
class MainJourneyIT {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource
    void a_chapter_is_published_read_asked_about_and_answered(Device device) throws IOException {
        Studies studies = new Studies(device.name().charAt(0));
        Visitor administrator = browsers.visitor("administrator", device, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        String link = studies.create(administrator);

        Visitor professor = browsers.visitor("professor", device, port);
        chooseFirstPassword(professor, link);
        Visitor student = browsers.visitor("student", device, port);
        register(student, studies);

        publish(professor, studies);
        openFromBell(student, "Nouveau chapitre");
        read(student);
        comment(student);

        openFromBell(professor, "a commenté");
        answer(professor);
        openFromBell(student, "vous a répondu");
        assertThat(student.page().getByText("Oui : la série converge, et sa somme est 2."))
                .isVisible();
    }

    private static void chooseFirstPassword(Visitor professor, String link) {
        professor.open(link).reads("Compte de Ousmane Sarr").findsPageInOrder();
        professor.fill("Nouveau mot de passe", PASSWORD).fill("Confirmer le mot de passe", PASSWORD);
        professor
                .press("Enregistrer et me connecter")
                .sees("Bonjour, Ousmane Sarr")
                .findsPageInOrder();
    }

    private static void register(Visitor student, Studies studies) {
        student.open("/").findsPageInOrder();
        student.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Créer un compte étudiant"))
                .click();
        student.sees("Créer un compte étudiant").findsPageInOrder();
        student.fill("Prénom", "Aïssatou").fill("Nom", "Ndiaye").fill("Identifiant", studies.username("aissatou"));
        student.fill("Mot de passe", PASSWORD).fill("Confirmer le mot de passe", PASSWORD);
        student.choose("Université", studies.university()).choose("UFR", "Sciences et technologies");
        student.choose("Filière", studies.programme()).choose("Niveau", "Licence 2 (L2)");
        student.press("Créer mon compte").sees("Bonjour, Aïssatou Ndiaye").findsPageInOrder();
        student.open("/cours").sees("Cours").findsPageInOrder();
    }

    private static void publish(Visitor professor, Studies studies) {
        professor.open("/prof/chapitres").sees("Chapitres").findsPageInOrder();
        professor.press("Ajouter").sees("Nouveau chapitre");
        professor.choose("Matière", studies.subject());
        assertThat(professor.field("Numéro")).hasValue("1");
        professor.fill("Titre", "Séries géométriques");
        write(new ChapterDesk(professor));
        professor.findsPageInOrder();
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
        professor.press("Publier").reads("« Séries géométriques » est publié, les étudiants sont prévenus.");
        professor.findsPageInOrder();
    }

    private static void write(ChapterDesk desk) {
        Page page = desk.professor().page();
        desk.text().click();
        page.keyboard().type("La somme des termes d’une suite géométrique de raison un demi est ");
        desk.press("Formule");
        page.getByLabel("Formule en TeX").fill("\\sum_{n=0}^{\\infty} \\frac{1}{2^n}");
        desk.press("Valider");
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        desk.image(NpmFiles.PHOTOGRAPH.path());
        assertThat(desk.text().locator("img[src]")).isVisible();
        desk.attach(NpmFiles.PDF.path());
        assertThat(page.locator(".file-panel .file")).containsText("01-valid.pdf");
    }

    /** The count comes by itself: nothing is loaded anew. */
    private static void openFromBell(Visitor visitor, String item) {
        Page page = visitor.page();
        assertThat(page.locator(".bell .count")).hasText("1");
        hideComments(visitor);
        visitor.press("Notifications");
        Locator line = page.locator(".bell-popover").getByText(item).first();
        assertThat(line).isVisible();
        visitor.findsPageInOrder();
        line.click();
        visitor.sees("1. Séries géométriques");
        assertThat(page.locator(".bell .count")).isHidden();
        visitor.findsPageInOrder();
    }

    private static void read(Visitor student) throws IOException {
        Page page = student.page();
        Locator article = page.locator("article");
        assertThat(article.locator("math mfrac")).isVisible();
        Locator image = article.locator("img").first();
        image.scrollIntoViewIfNeeded();
        assertThat(image).hasJSProperty("complete", true);
        assertThat((int) image.evaluate("image => image.naturalWidth")).isGreaterThan(600);
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Télécharger 01-valid.pdf"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("Chap_1_-_Séries_géométriques_-_Cours_-_01-valid.pdf");
        assertThat(Files.mismatch(download.path(), NpmFiles.PDF.path()))
                .as("first byte that differs")
                .isEqualTo(-1);
        readsPdf(student);
        String light = page.url().replaceFirst("/chapitres/", "/lire/").replaceFirst("#.*", "");
        student.open(light).sees("1. Séries géométriques").findsPageInOrder();
        assertThat(page.locator("math mfrac")).isVisible();
        page.goBack();
        student.sees("1. Séries géométriques");
    }

    private static void readsPdf(Visitor student) {
        Page page = student.page();
        student.press("Lire ici : 01-valid.pdf");
        assertThat(page.locator(".pdf-page canvas").first()).isVisible();
        assertThat(page.getByLabel("Page", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("1");
        student.findsPageInOrder();
        page.locator(".pdf-bar")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fermer"))
                .click();
        assertThat(page.locator(".pdf-page")).hasCount(0);
    }

    private static void comment(Visitor student) {
        showComments(student);
        Page page = student.page();
        page.getByLabel("Posez une question sur ce chapitre").fill("Est-ce que cette somme est finie ?");
        student.press("Commenter");
        assertThat(page.locator("el-comments").getByText("Est-ce que cette somme est finie ?"))
                .isVisible();
        student.findsPageInOrder();
    }

    private static void answer(Visitor professor) {
        Page page = professor.page();
        assertThat(page.getByText("Est-ce que cette somme est finie ?")).isVisible();
        professor.press("Répondre");
        page.getByLabel("Votre réponse à Aïssatou Ndiaye").fill("Oui : la série converge, et sa somme est 2.");
        professor.findsPageInOrder();
        page.locator(".comment-actions").getByText("Répondre").last().click();
        assertThat(page.locator("el-comments").getByText("Oui : la série converge, et sa somme est 2."))
                .isVisible();
        professor.findsPageInOrder();
    }

    /** On a phone they are behind a button of the reader's own bar. */
    private static void showComments(Visitor visitor) {
        Locator opener = visitor.page().locator(".reader-bar [aria-controls=beside]");
        if (opener.isVisible()) {
            opener.click();
        }
    }

    private static void hideComments(Visitor visitor) {
        Locator close = visitor.page().locator(".reader-sheet.open .sheet-close");
        if (close.isVisible()) {
            close.click();
        }
    }
}
