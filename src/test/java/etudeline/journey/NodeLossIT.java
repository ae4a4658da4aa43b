package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import etudeline.cluster.Node;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The node that had the pages is gone: they come back by themselves at the same address, nobody signs in again, and what
 * was typed is there. Where nothing else is said the node has forgotten its pages, which to a browser is the same.
 */
@JourneyTest
class NodeLossIT {

    static final String FOUND = "Votre saisie a été retrouvée.";
    private static final String QUESTION = "Posez une question sur ce chapitre";
    private static final String APPROVAL = "Avec validation : un administrateur confirme la place";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    PageSessions sessions;

    @Test
    void what_an_administrator_has_begun_is_there_again() {
        Cast.Studies studies = cast.studies();
        Cast.Studies others = cast.studies();
        String students = cast.students(studies, 90);
        Visitor administrator = administrator(Device.DESKTOP);
        Visitor settings = browsers.tab("settings", administrator);
        String address = "/admin/etudiants?q=" + students + "&tri=-nom";
        administrator.open(address);
        Locator row = scrollTo(administrator, students + " 030");
        row.click();
        administrator.fill("Prénom", "Marième").choose("Niveau", "L3");
        String opened = administrator.page().url();
        settings.open("/admin/parametres?universite=" + cast.id(others)).finds("Université", others.university());
        settings.choose("Université", studies.university());
        assertThat(settings.page()).hasURL(Pattern.compile("universite=" + cast.id(studies) + "$"));
        settings.page().getByLabel(APPROVAL).check();

        // Pressed before the page has noticed.
        administrator.aheadOfThePage(() -> {
            administrator.press("Enregistrer");
            sessions.lose();
        });

        administrator.reads(FOUND).finds("Prénom", "Marième").finds("Niveau", "L3");
        assertThat(administrator.page()).hasURL(opened);
        assertThat(row).isInViewport();
        assertThat(cast.firstName(students + " 030")).isEqualTo("Fatou");
        administrator.findsPageInOrder();
        administrator.press("Enregistrer").reads(students + " 030 Marième");
        administrator.keepsNothing();

        settings.reads(FOUND).finds("Université", studies.university());
        assertThat(settings.page().getByLabel(APPROVAL)).isChecked();
        settings.findsPageInOrder();
        settings.press("Enregistrer").reads("Paramètres enregistrés.");
        settings.keepsNothing();
    }

    @Test
    void what_a_professor_has_begun_is_there_again() {
        Cast.Studies studies = cast.studies();
        long chapter = cast.chapter(studies);
        Visitor professor = browsers.visitor("professor", Device.PHONE, port);
        ChapterDesk desk = ChapterDesk.begin(professor, studies);
        Visitor reader = browsers.tab("reader", professor);
        reader.open("/chapitres/" + chapter);
        reader.page().locator(".reader-bar [aria-controls=beside]").click();
        reader.fill(QUESTION, "Lisez d’abord le chapitre précédent.").press("Commenter");
        reader.press("Répondre");
        Locator answer = reader.page().getByLabel("Votre réponse à");
        answer.fill("Et le suivant");
        reader.fill(QUESTION, "Une question");

        sessions.lose();

        professor.reads("il n’est pas encore enregistré");
        professor.finds("Titre", ChapterDesk.TITLE).finds("Numéro", "1");
        assertThat(desk.text()).containsText(ChapterDesk.TEXT);
        professor.findsPageInOrder();
        professor.press("Enregistrer le brouillon").reads("Brouillon enregistré à");
        assertThat(professor.page()).hasURL(Pattern.compile("/prof/chapitres/\\d+$"));
        professor.keepsNothing();

        assertThat(answer).hasValue("Et le suivant");
        reader.finds(QUESTION, "Une question");
        assertThat(reader.field(QUESTION)).isVisible();
        reader.findsPageInOrder();
        reader.press("Commenter");
        assertThat(reader.page().locator("el-comments .words").getByText("Une question"))
                .isVisible();
        reader.finds(QUESTION, "");
    }

    @Test
    void tabs_that_come_back_at_once_stay() {
        Visitor one = administrator(Device.DESKTOP);
        Visitor other = browsers.tab("other", one);
        BrowserContext browser = one.page().context();
        one.open("/admin/etudiants").reads("Ajouter");
        other.open("/admin/professeurs").reads("Ajouter");
        List<Route> loads = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        Predicate<String> pages = url -> url.matches(".*/admin/(etudiants|professeurs)");
        browser.route(pages, load -> {
            if (load.request().isNavigationRequest()) {
                loads.add(load);
                cookies.add(cookies(browser));
            } else {
                load.resume();
            }
        });

        sessions.lose();
        one.page().waitForCondition(() -> loads.size() == 2);
        browser.unroute(pages);
        Visitor first = loads.getFirst().request().url().endsWith("etudiants") ? one : other;
        loads.getFirst().resume();
        first.reads("Ajouter");
        // Asked for at the same time, answered when the first is there.
        loads.getLast()
                .fulfill(new Route.FulfillOptions()
                        .setResponse(loads.getLast()
                                .fetch(new Route.FetchOptions().setHeaders(Map.of("cookie", cookies.getLast())))));

        // A click on a page that another has put out of its session would be lost.
        one.startsAdding();
        other.startsAdding();
    }

    @Test
    void a_killed_node_is_told_of_and_its_pages_come_back(@Value("${spring.datasource.url}") String database)
            throws Exception {
        Cast.Studies studies = cast.studies();
        String students = cast.students(studies, 90);
        try (Node node = new Node("node", Node.PRODUCT, environment(database), List.of()).awaitReady();
                Relay relay = new Relay(URI.create(node.address()).getPort())) {
            Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, relay.port());
            administrator.signIn(ADMINISTRATOR, PASSWORD);
            administrator.open("/admin/etudiants?q=" + students + "&tri=-nom");
            Locator row = scrollTo(administrator, students + " 030");
            administrator.startsAdding().fill("Prénom", "Marième").fill("Nom", "Diatta");
            String opened = administrator.page().url();

            relay.leadTo(0);
            node.kill();
            administrator.reads("Service indisponible. Vos saisies sont gardées.");
            relay.leadTo(port);

            administrator.reads(FOUND).finds("Prénom", "Marième").finds("Nom", "Diatta");
            assertThat(administrator.page()).hasURL(opened);
            assertThat(row).isInViewport();
            assertThat(administrator.page().locator("el-connection")).isEmpty();
            administrator.findsPageInOrder();
        }
    }

    static Map<String, String> environment(String database) {
        return Map.of(
                "PORT", "0",
                "MANAGEMENT_PORT", "0",
                "DATABASE_URL", database,
                "ETUDE_DATABASE_CONNECTIONS", "5",
                "ETUDE_DATA_DIR", "target/test-data",
                "ETUDE_SECRET", "a secret of the tests alone");
    }

    private static String cookies(BrowserContext browser) {
        return browser.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private static Locator scrollTo(Visitor visitor, String words) {
        Page page = visitor.page();
        Locator row = page.locator("vaadin-grid-cell-content:visible")
                .getByText(words)
                .first();
        assertThat(page.locator("vaadin-grid-cell-content:visible")
                        .getByText("Seye")
                        .first())
                .isVisible();
        page.evaluate("document.querySelector('vaadin-grid').scrollToIndex(57)");
        assertThat(row).isInViewport();
        assertThat(page).hasURL(Pattern.compile("page=2"));
        return row;
    }

    private Visitor administrator(Device device) {
        Visitor administrator = browsers.visitor("administrator", device, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        return administrator;
    }
}
