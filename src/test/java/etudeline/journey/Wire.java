package etudeline.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What comes to a page over the network, heads included, in bytes as they were sent; what the browser keeps is nothing. */
final class Wire {

    private static final Map<String, String> KINDS = Map.of(
            "Script", "scripts",
            "Font", "fonts",
            "Stylesheet", "styles and pictures",
            "Image", "styles and pictures",
            "Document", "pages and data",
            "XHR", "pages and data",
            "Fetch", "pages and data");

    private final Page page;
    private final Map<String, String> kinds = new ConcurrentHashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> bytes = new TreeMap<>();

    Wire(Page page) {
        this.page = page;
        CDPSession browser = page.context().newCDPSession(page);
        browser.on("Network.requestWillBeSent", event -> {
            String type = event.get("type").getAsString();
            kinds.put(id(event), KINDS.getOrDefault(type, "styles and pictures"));
            if (!type.equals("Ping")) {
                open.add(id(event));
            }
        });
        browser.on("Network.loadingFinished", event -> {
            String kind = kinds.get(id(event));
            if (kind != null) {
                bytes.merge(kind, event.get("encodedDataLength").getAsLong(), Long::sum);
            }
            open.remove(id(event));
        });
        browser.on("Network.loadingFailed", event -> open.remove(id(event)));
        browser.send("Network.enable");
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    /** By kind, since the last time; waits until nothing more is on its way. */
    Map<String, Long> taken() {
        page.evaluate("document.fonts.ready.then(() => new Promise(idle => requestIdleCallback(idle)))");
        page.waitForCondition(open::isEmpty);
        page.evaluate("document.fonts.ready.then(() => new Promise(idle => requestIdleCallback(idle)))");
        page.waitForCondition(open::isEmpty);
        Map<String, Long> taken = new TreeMap<>(bytes);
        bytes.clear();
        return taken;
    }
}
