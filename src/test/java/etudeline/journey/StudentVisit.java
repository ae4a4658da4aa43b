package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A student on a telephone comes for the first time, and then again: what each step of it loads. */
public final class StudentVisit implements AutoCloseable {

    /**
     * A step of a visit.
     *
     * @param name what the student opened
     * @param bytes over the network, by kind
     */
    public record Step(String name, Map<String, Long> bytes) {

        public long total() {
            return bytes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final Playwright playwright = Chromium.playwright();
    private final BrowserContext context = Chromium.start(playwright).newContext(Device.PHONE.options());
    private final String address;

    public StudentVisit(String address) {
        this.address = address;
    }

    public static long total(List<Step> steps) {
        return steps.stream().mapToLong(Step::total).sum();
    }

    /** Signs in, looks at the shelf, opens that chapter from there. */
    public List<Step> first(String username, String password, String chapter) {
        Visitor student = new Visitor("student", context, address);
        Wire wire = new Wire(student.page());
        List<Step> steps = new ArrayList<>();
        student.open("/connexion");
        assertThat(student.button("Se connecter")).isVisible();
        steps.add(new Step("sign-in page", wire.taken()));
        student.fill("Identifiant", username).fill("Mot de passe", password).press("Se connecter");
        student.page().waitForURL(url -> url.endsWith("/accueil"));
        goOn(student, wire, chapter, steps);
        return steps;
    }

    /** Comes again, still signed in, to the same chapter. */
    public List<Step> later(String chapter) {
        Visitor student = new Visitor("student", context, address);
        Wire wire = new Wire(student.page());
        List<Step> steps = new ArrayList<>();
        student.open("/accueil");
        goOn(student, wire, chapter, steps);
        return steps;
    }

    private static void goOn(Visitor student, Wire wire, String chapter, List<Step> steps) {
        assertThat(student.page().locator("h1")).containsText("Bonjour");
        steps.add(new Step("home", wire.taken()));
        student.page().locator("a[href$=cours]:visible").first().click();
        student.sees("Cours");
        steps.add(new Step("shelf", wire.taken()));
        student.page()
                .locator("a[href*='chapitres/']:visible")
                .filter(new Locator.FilterOptions().setHasText(chapter))
                .first()
                .click();
        assertThat(student.page().locator("h1")).containsText(chapter);
        assertThat(student.page().locator("el-prose").first()).not().isEmpty();
        steps.add(new Step("chapter", wire.taken()));
        student.page().close();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
