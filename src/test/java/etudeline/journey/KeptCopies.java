package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What a browser keeps of chapters, as it is there, whatever a page says of it. */
record KeptCopies(Page page) {

    /** Each cache on a line: its name and the paths in it. */
    String all() {
        return (String) page.evaluate("""
                async () => {
                  const line = async (name) => {
                    const requests = await (await caches.open(name)).keys();
                    return [name, ...requests.map(({ url }) => new URL(url).pathname)].join(' ');
                  };
                  return (await Promise.all((await caches.keys()).map(line))).join('\\n');
                }""");
    }

    void become(Pattern lines) {
        page.waitForCondition(() -> lines.matcher(all()).matches());
    }

    /** No cache, no database, no worker. */
    void areGone() {
        page.waitForCondition(() -> (int) page.evaluate("""
                async () => [
                  ...(await caches.keys()),
                  ...(await indexedDB.databases()),
                  ...(await navigator.serviceWorker.getRegistrations()),
                ].length""") == 0);
        assertThat(all()).isEmpty();
    }
}
