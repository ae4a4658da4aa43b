package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import etudeline.cluster.Node;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed of a chapter is kept by itself, whatever becomes of the page, and overwrites nobody. */
@JourneyTest
class DraftIT {

    private static final String KEPT = "Brouillon enregistré à";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    private static void types(Visitor professor, String words) {
        Locator text = new ChapterDesk(professor).text();
        text.click();
        professor.page().keyboard().press("Control+End");
        professor.page().keyboard().type(words);
    }

    private static void publishesAgain(Visitor professor) {
        professor
                .press("Publier")
                .reads("Publier à nouveau")
                .button("Publier")
                .last()
                .click();
    }

    @Test
    void what_was_begun_on_a_phone_goes_on_at_a_desk() {
        Cast.Studies studies = cast.studies();
        Visitor phone = browsers.visitor("phone", Device.PHONE, port);
        ChapterDesk.begin(phone, studies);
        phone.page().getByText("Pas avant que je le décide").click();
        phone.reads(KEPT).keepsNothing();
        phone.findsPageInOrder();

        Visitor desk = browsers.visitor("desk", Device.DESKTOP, port);
        desk.signIn(studies.professor(), PASSWORD);
        desk.open("/prof/chapitres/nouveau").reads("il n’est pas encore enregistré");
        desk.finds("Titre", ChapterDesk.TITLE).finds("Matière", studies.subject() + " · L2 · S1");
        assertThat(new ChapterDesk(desk).text()).containsText(ChapterDesk.TEXT);
        assertThat(desk.page().getByLabel("Pas avant que je le décide")).isChecked();
        desk.findsPageInOrder();
        desk.press("Publier").reads("est publié");
        assertThat(desk.page().getByLabel("Pas avant que je le décide")).isChecked();
        desk.open("/prof/chapitres/nouveau").finds("Titre", "");
    }

    @Test
    void what_could_not_be_sent_when_the_tab_was_closed_waits_in_the_browser() {
        Cast.Studies studies = cast.studies();
        long chapter = cast.chapter(studies);
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        professor.signIn(studies.professor(), PASSWORD);
        professor
                .open("/prof/chapitres/" + chapter)
                .fill("Titre", "Avant la coupure")
                .reads(KEPT);
        Visitor next = browsers.tab("next", professor);
        professor.page().context().setOffline(true);
        types(professor, "Écrit sans réseau.");
        professor.reads("Pas encore enregistré, gardé dans ce navigateur");
        professor.page().close();
        next.page().context().setOffline(false);

        next.open("/prof/chapitres/" + chapter).finds("Titre", "Avant la coupure");
        assertThat(new ChapterDesk(next).text()).containsText("Écrit sans réseau.");
        next.reads(KEPT).keepsNothing();
    }

    @Test
    void what_is_typed_while_the_chapter_is_being_saved_goes_on_from_what_was_saved() {
        Cast.Studies studies = cast.studies();
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        ChapterDesk.begin(professor, studies);
        professor.press("Enregistrer le brouillon");
        professor.page().waitForURL(Pattern.compile("/prof/chapitres/\\d+$"));
        String chapter = professor.page().url();
        types(professor, " Avant.");
        professor.keepsNothing();

        professor.aheadOfThePage(() -> {
            professor.press("Enregistrer le brouillon");
            professor
                    .page()
                    .waitForResponse(
                            answer -> answer.url().contains("/api/brouillons/")
                                    && answer.ok()
                                    && answer.request().postData().contains("Pendant."),
                            () -> types(professor, " Pendant."));
            professor.keeps("Pendant.");
        });

        professor.keepsNothing();
        Visitor elsewhere = browsers.tab("elsewhere", professor);
        elsewhere.open(chapter).reads(KEPT);
        assertThat(new ChapterDesk(elsewhere).text()).containsText("Avant. Pendant.");
        types(professor, " Après.");
        professor.keepsNothing();
        professor.press("Enregistrer le brouillon").reads(KEPT);
        assertThat(professor.page().getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        elsewhere.open(chapter);
        assertThat(new ChapterDesk(elsewhere).text()).containsText("Avant. Pendant. Après.");
        professor.findsPageInOrder();
    }

    @Test
    void two_professors_in_one_chapter_meet_before_one_overwrites_the_other() {
        Cast.Studies studies = cast.studies();
        long chapter = cast.chapter(studies);
        Visitor author = browsers.visitor("author", Device.DESKTOP, port);
        author.signIn(studies.professor(), PASSWORD);
        Visitor colleague = browsers.visitor("colleague", Device.DESKTOP, port);
        colleague.signIn(cast.coAuthor(studies, chapter), PASSWORD);
        author.open("/prof/chapitres/" + chapter);
        colleague.open("/prof/chapitres/" + chapter).fill("Titre", "Le titre du collègue");
        types(colleague, "Le texte du collègue.");
        colleague.reads(KEPT);
        publishesAgain(colleague);
        colleague.reads("est publié");

        types(author, "Une phrase de l’auteur.");
        author.reads("Ce chapitre a été modifié").press("Comparer");
        author.reads("Le chapitre a changé entre-temps").reads("Le titre du collègue");
        author.findsPageInOrder();
        author.page()
                .getByText("Version enregistrée")
                .filter(new Locator.FilterOptions().setVisible(true))
                .last()
                .scrollIntoViewIfNeeded();
        author.press("Continuer avec ce choix").reads(KEPT);
        publishesAgain(author);
        author.reads("est publié");
        author.open("/chapitres/" + chapter).reads("Une phrase de l’auteur.");
    }

    @Test
    void what_is_typed_while_the_node_is_killed_meets_what_a_colleague_has_published(
            @Value("${spring.datasource.url}") String database) throws Exception {
        Cast.Studies studies = cast.studies();
        long chapter = cast.chapter(studies);
        try (Node node = new Node("node", Node.PRODUCT, NodeLossIT.environment(database), List.of()).awaitReady();
                Relay relay = new Relay(URI.create(node.address()).getPort())) {
            Visitor professor = browsers.visitor("professor", Device.DESKTOP, relay.port());
            professor.signIn(studies.professor(), PASSWORD);
            professor
                    .open("/prof/chapitres/" + chapter)
                    .fill("Titre", "Mon titre")
                    .reads(KEPT);

            relay.leadTo(0);
            node.kill();
            types(professor, "Écrit pendant la panne.");
            professor.reads("Pas encore enregistré, gardé dans ce navigateur");
            cast.title(chapter, "Le titre du collègue");
            relay.leadTo(port);

            professor.reads("a été publié depuis votre brouillon").finds("Titre", "Mon titre");
            assertThat(new ChapterDesk(professor).text()).containsText("Écrit pendant la panne.");
            publishesAgain(professor);
            professor.reads("Le chapitre a changé entre-temps").reads("Le titre du collègue");
            professor.findsPageInOrder();
        }
    }
}
