package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that are not what they are called, or far too large, are refused in words, and the page goes on. */
@JourneyTest
class BadFilesIT {

    private static final long HUGE = 300L * 1024 * 1024;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @TempDir
    Path folder;

    private Path notAnImage;

    @BeforeEach
    void an_html_file_called_png() throws IOException {
        notAnImage = folder.resolve("schéma.png");
        Files.writeString(
                notAnImage, "<!doctype html><html><body><script>document.title='pris'</script></body></html>");
    }

    /** A file of that size without a byte on the disk. */
    private Path huge(String name) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUGE);
        }
        return file;
    }

    @Test
    void html_called_png_is_not_put_into_a_text() {
        ChapterDesk desk = writing();
        Visitor professor = desk.professor();
        desk.image(notAnImage);
        professor.reads("« schéma.png » contient une page web : elle n’est pas acceptée, même sous un autre nom.");
        assertThat(desk.text().locator("img")).hasCount(0);
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        professor.findsPageInOrder();
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
    }

    @Test
    void html_called_png_is_not_attached_to_a_chapter() {
        ChapterDesk desk = writing();
        Visitor professor = desk.professor();
        desk.attach(notAnImage);
        professor.reads("« schéma.png » contient une page web : elle n’est pas acceptée, même sous un autre nom.");
        assertThat(professor.page().locator(".file-panel .file")).hasCount(0);
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
    }

    @Test
    void html_called_png_is_no_logo() {
        Cast.Studies studies = cast.studies();
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open("/admin/universites?q=" + studies.university());
        Page page = administrator.page();
        page.locator("vaadin-grid-cell-content")
                .getByText(studies.university())
                .first()
                .click();
        administrator.finds("Nom", studies.university()).fill("Nom", studies.university() + " bis");
        FileChooser chooser = page.waitForFileChooser(() -> administrator.press("Choisir un logo"));
        chooser.setFiles(notAnImage);
        administrator.reads("Ce fichier n’est pas une image PNG, JPEG, WebP ou GIF : son contenu décide, pas son nom.");
        assertThat(page.locator(".logo-field img:visible")).hasCount(0);
        administrator.finds("Nom", studies.university() + " bis").findsPageInOrder();
        administrator.press("Enregistrer").reads("Université enregistrée.");
    }

    @Test
    void a_file_of_300_megabytes_is_refused_and_the_text_is_still_there() throws IOException {
        ChapterDesk desk = writing();
        Visitor professor = desk.professor();
        desk.attach(huge("amphi.mp4"));
        professor
                .reads("« amphi.mp4 » n’a pas été envoyé : un fichier fait 200 Mo au plus.")
                .findsPageInOrder();
        assertThat(professor.page().locator(".file-panel .file")).hasCount(0);
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        professor.finds("Titre", ChapterDesk.TITLE);
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
    }

    @Test
    void an_image_of_300_megabytes_is_refused_and_the_text_is_still_there() throws IOException {
        ChapterDesk desk = writing();
        Visitor professor = desk.professor();
        desk.image(huge("affiche.png"));
        professor.reads("« affiche.png » n’a pas pu être envoyée. L’image dépasse 20 Mo");
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
    }

    private ChapterDesk writing() {
        return ChapterDesk.begin(browsers.visitor("professor", Device.DESKTOP, port), cast.studies());
    }
}
