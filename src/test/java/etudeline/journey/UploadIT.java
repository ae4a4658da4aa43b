package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of a chapter from a real browser: over a line that is cut, after a reload, and put in order there. */
@JourneyTest
class UploadIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Pattern UPLOAD = Pattern.compile("/api/televersements/");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    private Path pdf(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(name.hashCode()).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return Files.write(folder.resolve(name), bytes);
    }

    private ChapterDesk writing(Device device, int at) {
        return ChapterDesk.begin(browsers.visitor("professor", device, at), cast.studies());
    }

    private static Locator files(Page page) {
        return page.locator(".file-list > .file");
    }

    private byte[] kept(String name) throws IOException {
        long id = database.sql("select id from stored_file where name = ?")
                .param(name)
                .query(Long.class)
                .single();
        return store.bytes(new FileId(id)).getContentAsByteArray();
    }

    @Test
    void an_upload_that_is_cut_half_way_goes_on_by_itself() throws IOException {
        Path film = pdf("coupé à mi-chemin.pdf", 12 * MEGABYTE);
        try (Relay relay = new Relay(port)) {
            ChapterDesk desk = writing(Device.DESKTOP, relay.port());
            Visitor professor = desk.professor();
            relay.cutAfter(6 * MEGABYTE);
            desk.attach(film);
            assertThat(professor.page().locator(".upload.resting")).containsText("Connexion perdue à");
            assertThat(files(professor.page())).hasCount(0);
            relay.leadTo(port);
            assertThat(files(professor.page())).containsText("coupé à mi-chemin.pdf");
            assertThat(professor.page().locator(".upload")).hasCount(0);
            assertThat(desk.text()).containsText(ChapterDesk.TEXT);
            professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
        }
        assertThat(kept("coupé à mi-chemin.pdf")).isEqualTo(Files.readAllBytes(film));
    }

    @Test
    void after_a_reload_the_same_file_goes_on_where_it_was() throws IOException {
        Path film = pdf("rechargé.pdf", 9 * MEGABYTE);
        ChapterDesk desk = writing(Device.DESKTOP, port);
        Page page = desk.professor().page();
        AtomicInteger pieces = new AtomicInteger();
        Consumer<Route> twoPieces = route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() > 2) {
                route.abort();
            } else {
                route.resume();
            }
        };
        page.route(UPLOAD, twoPieces);
        desk.attach(film);
        assertThat(page.locator(".upload.resting")).isVisible();
        // A new chapter gets its address, where what was begun is to be found again.
        page.waitForResponse(
                answer ->
                        answer.request().method().equals("PUT") && answer.url().contains("/api/televersements/"),
                () -> desk.professor().press("Enregistrer le brouillon"));
        page.reload();
        assertThat(page.locator(".upload.interrupted")).containsText("Choisissez le même fichier pour reprendre.");
        page.unroute(UPLOAD, twoPieces);
        desk.professor().findsPageInOrder();

        String resume = "Reprendre l’envoi de rechargé.pdf";
        page.waitForFileChooser(() -> desk.professor().press(resume)).setFiles(pdf("un autre.pdf", 2000));
        assertThat(page.locator(".upload.interrupted")).containsText("Ce n’est pas le même fichier.");
        long received = database.sql("select received from upload where name = 'rechargé.pdf'")
                .query(Long.class)
                .single();
        assertThat(received).isPositive();
        page.waitForFileChooser(() -> desk.professor().press(resume)).setFiles(film);
        assertThat(files(page)).containsText("rechargé.pdf");
        assertThat(kept("rechargé.pdf")).isEqualTo(Files.readAllBytes(film));
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void files_are_put_in_order_named_replaced_and_taken_out(Device device) throws IOException {
        ChapterDesk desk = writing(device, port);
        Visitor professor = desk.professor();
        Page page = professor.page();
        page.waitForFileChooser(() -> professor.press("Choisir des fichiers"))
                .setFiles(new Path[] {pdf("un.pdf", 9000), pdf("deux.pdf", 9000), pdf("trois.pdf", 9000)});
        hasFiles(page, "un.pdf", "deux.pdf", "trois.pdf");

        professor.button("Déplacer un.pdf : flèches haut et bas, ou glisser").press("ArrowDown");
        hasFiles(page, "deux.pdf", "un.pdf", "trois.pdf");
        assertThat(professor.button("Déplacer un.pdf : flèches haut et bas, ou glisser"))
                .isFocused();
        professor.press("Monter trois.pdf");
        hasFiles(page, "deux.pdf", "trois.pdf", "un.pdf");
        Locator grip = professor.button("Déplacer deux.pdf : flèches haut et bas, ou glisser");
        grip.dragTo(professor.button("Déplacer un.pdf : flèches haut et bas, ou glisser"));
        hasFiles(page, "trois.pdf", "un.pdf", "deux.pdf");

        menu(professor, "trois.pdf", "Renommer");
        professor.finds("Nom", "trois").fill("Nom", "Corrigé du TD 3").press("Enregistrer");
        hasFiles(page, "Corrigé du TD 3.pdf", "un.pdf", "deux.pdf");
        page.waitForFileChooser(() -> menu(professor, "Corrigé du TD 3.pdf", "Remplacer par un autre fichier"))
                .setFiles(pdf("Scan_0012.pdf", 20_000));
        assertThat(files(page).first()).containsText("20 ko");
        hasFiles(page, "Corrigé du TD 3.pdf", "un.pdf", "deux.pdf");
        menu(professor, "un.pdf", "Retirer");
        hasFiles(page, "Corrigé du TD 3.pdf", "deux.pdf");
        professor.reads("« un.pdf » retiré.");
        page.locator(".toast").last().getByText("Annuler").click();
        hasFiles(page, "Corrigé du TD 3.pdf", "un.pdf", "deux.pdf");
        professor.findsPageInOrder();
    }

    @Test
    void a_file_goes_to_the_section_it_was_chosen_for() throws IOException {
        ChapterDesk desk = writing(Device.DESKTOP, port);
        Page page = desk.professor().page();
        List<Route> held = new CopyOnWriteArrayList<>();
        Consumer<Route> hold = held::add;
        page.route(UPLOAD, hold);
        desk.attach(pdf("pour le cours.pdf", 9000));
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Exercices"))
                .click();
        assertThat(page.locator(".upload")).containsText("Pour Cours");
        page.unroute(UPLOAD, hold);
        held.forEach(Route::resume);
        desk.attach(pdf("pour les exercices.pdf", 9000));
        hasFiles(page, "pour les exercices.pdf");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Cours"))
                .click();
        hasFiles(page, "pour le cours.pdf");
    }

    private static void hasFiles(Page page, String... names) {
        assertThat(files(page).locator(".strong")).hasText(names);
    }

    private static void menu(Visitor professor, String file, String what) {
        professor.press("Actions pour " + file);
        professor
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(what))
                .click();
    }
}
