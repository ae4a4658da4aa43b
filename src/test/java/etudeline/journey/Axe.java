package etudeline.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Asks axe what keeps people with disabilities out of a page. */
final class Axe {

    private static final String ASK = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .flatMap(rule => rule.nodes.map(node => rule.id + ' at ' + node.target.join(' ') + ': '
                    + node.failureSummary)))""";

    private static final String SOURCE = source();

    private Axe() {}

    /** Every serious or critical violation of the page as it is shown now, in a line each. */
    @SuppressWarnings("unchecked") // a list of strings is what the script answers
    static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(ASK);
    }

    private static String source() {
        try {
            return Files.readString(NpmFiles.AXE.path());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
