package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A person in a browser: does by label and name what people do, and sees what they see. */
final class Visitor {

    /** Passing things of a browser: what the page asked for and was refused, which the page itself has to tell. */
    private static final Pattern HARMLESS = Pattern.compile("Failed to load resource|WebSocket|Websocket");

    private static final Pattern REQUESTS = Pattern.compile("v-r=uidl");

    /** In milliseconds, until what was asked for must be there. */
    private static final double PATIENCE = 20_000;

    private final String name;
    private final String address;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Visitor(String name, BrowserContext context, String address) {
        this.name = name;
        this.address = address;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("The browser asked: " + dialog.type());
            dialog.accept();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !HARMLESS.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
    }

    Visitor tab(String other) {
        return new Visitor(other, page.context(), address);
    }

    String name() {
        return name;
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        return this;
    }

    void signIn(String username, String password) {
        open("/connexion");
        fill("Identifiant", username);
        fill("Mot de passe", password);
        press("Se connecter");
        page.waitForURL(url -> !url.contains("/connexion"));
    }

    /** The sign-in is over on the node too, which may take it a second; the page has not been told. */
    void isSignedOut() {
        page.waitForCondition(
                () -> page.request().get(address + "/profil").url().contains("/connexion"));
    }

    /** Does it before the page can ask the service for anything more, as it does by itself a moment after a choice. */
    void aheadOfThePage(Runnable work) {
        List<Route> held = new ArrayList<>();
        Consumer<Route> hold = held::add;
        page.route(REQUESTS, hold);
        work.run();
        page.unroute(REQUESTS, hold);
        held.forEach(Route::resume);
    }

    /** What a request of this browser, cookies and all, is answered. */
    int status(String path) {
        return page.request().get(address + path).status();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    /** Chooses from a list, in one with a field by typing how the choice begins. */
    Visitor choose(String label, String choice) {
        // A list behind the form may have a filter of the same name.
        Locator field = field(label)
                .filter(new Locator.FilterOptions().setVisible(true))
                .last();
        assertThat(field).isEnabled();
        field.click();
        if ((boolean) field.evaluate("field => field.tagName === 'INPUT'")) {
            field.fill(choice);
        }
        option(choice).click();
        return this;
    }

    private Locator option(String words) {
        return page.locator("[role=option]:visible")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Visitor press(String words) {
        button(words).click();
        return this;
    }

    /** Opens the empty form beside a list; a field looked for before it is there would be a filter of the same name. */
    Visitor startsAdding() {
        press("Ajouter");
        assertThat(button("Enregistrer")).isVisible();
        return this;
    }

    /** The page's one heading says this. */
    Visitor sees(String heading) {
        assertThat(page.locator("h1")).hasText(heading);
        return this;
    }

    /** Somewhere in sight: what the page keeps hidden, such as a strip that has nothing more to tell, may say the same. */
    Visitor reads(String text) {
        assertThat(page.getByText(text)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    /** The field says so to whoever sees it and to whoever hears it; what was typed is another matter. */
    Visitor isToldAt(String label, String words) {
        Locator field = field(label).last();
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).hasAccessibleDescription(Pattern.compile(words.replaceAll("\\W", ".")));
        assertThat(page.locator("[slot=error-message]:visible")
                        .getByText(words, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        return this;
    }

    Visitor isAt(String label) {
        assertThat(field(label).last()).isFocused();
        return this;
    }

    Visitor finds(String label, String typed) {
        assertThat(field(label).last()).hasValue(typed);
        return this;
    }

    /** Nobody is kept out, nothing sticks out at the side, and no script has failed. */
    Visitor findsPageInOrder() {
        assertThat(page.locator("h1")).isVisible();
        assertThat(Axe.violations(page)).as("%s on %s", name, page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of %s for %s", page.url(), name)
                .isEqualTo(0);
        assertThat(complaints).as("scripts of %s for %s", page.url(), name).isEmpty();
        return this;
    }

    /** All that the tab keeps of forms. */
    String kept() {
        return (String) page.evaluate(
                "Object.entries(sessionStorage).filter(([key]) => key.startsWith('etude-kept')).join('\\n')");
    }

    /** Also of what has been given up a moment ago. */
    void keepsNothing() {
        page.waitForCondition(() -> kept().isEmpty());
    }

    void keeps(String words) {
        page.waitForCondition(() -> kept().contains(words));
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
