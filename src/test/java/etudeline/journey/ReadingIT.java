package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.PASSWORD;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where one stops reading on one device, one goes on reading on the next. */
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

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator part(Visitor visitor, String section, int number) {
        return visitor.page().locator("#" + section + "-partie-" + number);
    }
}
