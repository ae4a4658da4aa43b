package etudeline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import etudeline.bench.Portal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Takes the pictures of README from the running product with its small demo: {@code ./etude pictures}. */
public final class Pictures {

    private static final Path IMAGES = Path.of("src", "docs", "images");
    private static final String PASSWORD = "demo";

    private final Browser browser;
    private final String address;
    private final ColorScheme colours;

    private Pictures(Browser browser, String address, ColorScheme colours) {
        this.browser = browser;
        this.address = address;
        this.colours = colours;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Files.createTempDirectory("etude-pictures");
        try (Portal portal = new Portal(data);
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.start(playwright)) {
            Pictures pictures = new Pictures(browser, portal.address(), ColorScheme.LIGHT);
            pictures.take("administrateur", "admin.ucad", "/admin/etudiants?q=aissa", Device.DESKTOP, "mark");
            pictures.take("professeur", "prof", "/prof/chapitres/1", Device.DESKTOP, "[contenteditable=true] h2");
            pictures.take("cours", "etudiant", "/cours", Device.PHONE, ".card h2");
            pictures.take("lecteur", "etudiant", "/chapitres/1", Device.PHONE, "article math");
            pictures.dark().take("lecteur-sombre", "etudiant", "/chapitres/1", Device.PHONE, "article math");
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Pictures dark() {
        return new Pictures(browser, address, ColorScheme.DARK);
    }

    /** Waits for what the page is for, as the selector names it, and for nothing to be under way. */
    private void take(String name, String username, String path, Device device, String wanted) {
        try (BrowserContext context = browser.newContext(device.options().setColorScheme(colours))) {
            Visitor visitor = new Visitor(username, context, address);
            visitor.signIn(username, PASSWORD);
            visitor.open(path);
            visitor.page().locator(wanted).first().waitFor();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.findsPageInOrder();
            Path file = IMAGES.resolve(name + ".png");
            visitor.picture(file);
            System.out.println("Taken: " + file);
        }
    }
}
