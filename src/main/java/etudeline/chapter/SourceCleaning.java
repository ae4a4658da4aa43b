package etudeline.chapter;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Rebuilds what an editor sent from allowed elements, attributes and nestings only: nothing of the input is passed on,
 * so that a browser reads the result exactly as this class wrote it.
 */
final class SourceCleaning {

    private SourceCleaning() {}

    /** The clean source as children of an element without meaning of its own. */
    static Element clean(String html) {
        Element root = new Element("div");
        Flow flow = new Flow(root, true, 0);
        flow.takeAll(Jsoup.parseBodyFragment(Characters.clean(html.replaceAll("\r\n?", "\n")))
                .body());
        return root;
    }
}
