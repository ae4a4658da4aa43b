package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one can go, and where one is, on every device. */
@JourneyTest
class NavigationIT {

    private static final Pattern MARKED = Pattern.compile("page|true");

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void on_a_phone_an_administrator_reaches_from_plus_what_has_no_room_below() {
        cast.studies();
        Visitor administrator = browsers.visitor("administrator", Device.PHONE, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.reads("Étudiants actifs").reads("À traiter").findsPageInOrder();

        administrator.press("Plus");
        for (String link : List.of("Administrateurs", "Universités", "UFR", "Filières", "Matières", "Profil")) {
            assertThat(link(sheet(administrator), link)).isVisible();
        }
        administrator.press("Sombre");
        assertThat(administrator.page().locator("html")).hasAttribute("data-theme", "dark");
        link(sheet(administrator), "UFR").click();
        administrator.sees("UFR");
        assertThat(sheet(administrator)).hasCount(0);
        assertThat(administrator.button("Plus")).hasAttribute("aria-current", "true");
        administrator.findsPageInOrder();

        administrator.press("Plus");
        assertThat(link(sheet(administrator), "UFR")).hasAttribute("aria-current", "page");
        administrator.press("Clair");
        assertThat(administrator.page().locator("html")).hasAttribute("data-theme", "light");
        administrator.press("Se déconnecter").sees("Vos cours, même quand la connexion est faible.");
        administrator.isSignedOut();
    }

    @Test
    void a_professor_who_reads_or_writes_a_chapter_is_among_the_chapters() {
        Cast.Studies studies = cast.studies();
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        professor.signIn(studies.professor(), PASSWORD);
        Locator navigation = professor
                .page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation principale"))
                .filter(new Locator.FilterOptions().setVisible(true));
        for (String path : List.of("/prof/chapitres/nouveau", "/chapitres/" + cast.chapter(studies))) {
            professor.open(path);
            assertThat(link(navigation, "Chapitres")).hasAttribute("aria-current", MARKED);
            assertThat(navigation.locator("[aria-current]")).hasCount(1);
        }
    }

    @Test
    void from_the_search_box_the_keyboard_goes_on_in_the_page_and_long_words_stay_in_it() {
        Cast.Studies studies = cast.studies();
        Visitor desk = browsers.visitor("professor", Device.DESKTOP, port);
        desk.signIn(studies.professor(), PASSWORD);
        Locator main = desk.page().locator("main");
        Locator box = desk.page().locator("el-search input");
        assertThat(box).isVisible();
        desk.page().keyboard().press("Control+k");
        assertThat(box).isFocused();
        desk.page().keyboard().press("Escape");
        assertThat(main).isFocused();
        desk.page().keyboard().press("/");
        assertThat(box).isFocused();
        assertThat(box).hasValue("");
        for (int chapter = 0; chapter < 6; chapter++) {
            cast.chapter(studies);
        }
        box.fill("binaires");
        box.press("Enter");
        desk.sees("Résultats pour «\u00a0binaires\u00a0»");
        assertThat(main).isFocused();
        desk.button("Tout afficher").press("Enter");
        assertThat(desk.button("Chapitres")).isFocused();

        Visitor phone = browsers.visitor("professor with a phone", Device.PHONE, port);
        phone.signIn(studies.professor(), PASSWORD);
        String word = "a".repeat(200);
        phone.open("/recherche?q=" + word).sees("Résultats pour «\u00a0" + word + "\u00a0»");
        phone.reads("Rien ne correspond").findsPageInOrder();
        for (Locator segment : phone.page().locator(".segments button").all()) {
            assertThat(segment).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }

    private static Locator sheet(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Plus"));
    }

    private static Locator link(Locator within, String words) {
        return within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
