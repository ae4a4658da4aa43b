package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one stops reading on one device, one goes on reading on the next; beside the chapter, hands stay on the keyboard. */
@JourneyTest
class ReadingIT {

    private static final int PARTS = 30;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void one_goes_on_at_the_same_place_on_another_device_unless_the_address_says_where() {
        Cast.Studies studies = cast.studies();
        long chapter = cast.chapter(studies);
        cast.text(chapter, PARTS);
        Visitor desk = browsers.visitor("at the desk", Device.DESKTOP, port);
        desk.signIn(studies.professor(), PASSWORD);
        desk.open("/chapitres/" + chapter);
        tab(desk, "Exercices").click();
        assertThat(part(desk, "exercices", 1)).isInViewport();
        desk.page()
                .waitForResponse(
                        answer -> answer.url().contains("/api/lectures/")
                                && answer.status() == 204
                                && answer.request().postData().contains("exercices-partie-17"),
                        () -> part(desk, "exercices", 17).evaluate("part => part.scrollIntoView()"));

        Visitor phone = browsers.visitor("on the phone", Device.PHONE, port);
        phone.signIn(studies.professor(), PASSWORD);
        phone.open("/chapitres/" + chapter).reads("Reprise où vous étiez");
        assertThat(tab(phone, "Exercices")).hasAttribute("aria-selected", "true");
        assertThat(part(phone, "exercices", 17)).isInViewport();
        phone.findsPageInOrder();
        phone.press("Revenir au début");
        assertThat(phone.page().locator("h1")).isInViewport();

        phone.open("/chapitres/" + chapter + "#cours-partie-9");
        assertThat(tab(phone, "Cours")).hasAttribute("aria-selected", "true");
        assertThat(part(phone, "cours", 9)).isInViewport();
    }

    @Test
    void by_keyboard_each_thing_closes_by_itself_and_gives_the_focus_back() {
        Cast.Studies studies = cast.studies();
        Visitor phone = browsers.visitor("by keyboard", Device.PHONE, port);
        phone.signIn(studies.professor(), PASSWORD);
        phone.open("/chapitres/" + cast.chapter(studies));
        Locator sheet = phone.page().locator(".reader-bar [data-sheet=beside]");
        sheet.press("Enter");
        phone.fill("Posez une question sur ce chapitre", "Est-ce au programme de l’examen ?");
        phone.button("Commenter").press("Enter");
        Locator comment = phone.page().locator(".comment");
        assertThat(comment).isFocused();

        Locator menu = comment.locator("[data-does=menu]");
        menu.press("Enter");
        assertThat(phone.button("Supprimer")).isVisible();
        phone.findsPageInOrder();
        phone.page().keyboard().press("Escape");
        assertThat(menu).isFocused();
        assertThat(sheet).hasAttribute("aria-expanded", "true");

        for (String key : List.of("Escape", "Enter")) {
            menu.press("Enter");
            phone.button("Supprimer").press("Enter");
            assertThat(phone.button("Annuler")).isFocused();
            phone.page().keyboard().press(key);
            assertThat(menu).isFocused();
        }

        comment.locator("[data-does=reply]").press("Enter");
        phone.button("Annuler").press("Enter");
        assertThat(comment).isFocused();

        menu.press("Enter");
        phone.button("Modifier").press("Enter");
        assertThat(phone.field("Modifier votre commentaire")).isFocused();
        phone.field("Modifier votre commentaire").fill("Oui.");
        phone.button("Enregistrer").press("Enter");
        assertThat(comment.locator(".words")).hasText("Oui.");
        assertThat(comment).isFocused();
        phone.page().keyboard().press("Escape");
        assertThat(sheet).hasAttribute("aria-expanded", "false");
        assertThat(sheet).isFocused();
    }

    @Test
    void a_picture_of_the_text_is_opened_by_key_and_closed_again() {
        Cast.Studies studies = cast.studies();
        long chapter = cast.chapter(studies);
        cast.text(chapter, "<p><img src=\"/icons/logo.svg\" alt=\"Un plan\" width=\"200\" height=\"200\"></p>");
        Visitor desk = browsers.visitor("at the desk", Device.DESKTOP, port);
        desk.signIn(studies.professor(), PASSWORD);
        desk.open("/chapitres/" + chapter);
        assertThat(desk.page().locator(".contents, [data-sheet=sommaire]")).hasCount(0);
        Locator picture = desk.button("Un plan");
        picture.press("Enter");
        assertThat(desk.page().locator("dialog.enlarged")).isVisible();
        desk.page().keyboard().press("Escape");
        assertThat(picture).isFocused();
        desk.findsPageInOrder();
    }

    @Test
    void paper_is_white_whatever_colours_the_reader_has_chosen() {
        Cast.Studies studies = cast.studies();
        Visitor desk = browsers.visitor("at the desk", Device.DESKTOP, port);
        desk.signIn(studies.professor(), PASSWORD);
        desk.open("/chapitres/" + cast.chapter(studies));
        desk.page().evaluate("document.documentElement.dataset.theme = 'dark'");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(desk.page().locator("h1")).hasCSS("color", "rgb(28, 24, 38)");
        assertThat(desk.page().locator(".back")).isHidden();
    }

    @Test
    void what_is_pushed_comes_as_it_is_and_no_compressor_is_kept_for_it() {
        Cast.Studies studies = cast.studies();
        Visitor desk = browsers.visitor("at the desk", Device.DESKTOP, port);
        CDPSession browser = desk.page().context().newCDPSession(desk.page());
        List<JsonObject> asked = new CopyOnWriteArrayList<>();
        List<JsonObject> agreed = new CopyOnWriteArrayList<>();
        browser.on("Network.webSocketWillSendHandshakeRequest", event -> asked.add(headers(event, "request")));
        browser.on("Network.webSocketHandshakeResponseReceived", event -> agreed.add(headers(event, "response")));
        browser.send("Network.enable");
        desk.signIn(studies.professor(), PASSWORD);
        desk.open("/chapitres/" + cast.chapter(studies));
        desk.page().waitForCondition(() -> !agreed.isEmpty());
        assertThat(asked.getFirst().get("Sec-WebSocket-Extensions").getAsString())
                .contains("permessage-deflate");
        assertThat(agreed.getFirst().has("Sec-WebSocket-Extensions")).isFalse();
    }

    private static JsonObject headers(JsonObject event, String of) {
        return event.getAsJsonObject(of).getAsJsonObject("headers");
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator part(Visitor visitor, String section, int number) {
        return visitor.page().locator("#" + section + "-partie-" + number);
    }
}
