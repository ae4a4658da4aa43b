package etudeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a portal in a process of its own keeps in memory, after full collections; it writes {@code -Xlog:gc:file=…}. */
final class CollectedHeap {

    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Portal portal;
    private final Path log;

    CollectedHeap(Portal portal, Path log) {
        this.portal = portal;
        this.log = log;
    }

    /** Megabytes beyond those of before, at most, with one collection after the other until the work is done. */
    long growth(long before, Future<?> work) throws Exception {
        long most = before;
        while (!work.isDone()) {
            most = Math.max(most, collect());
        }
        work.get();
        return Math.max(most, collect()) - before;
    }

    /** Has everything collected and says how many megabytes are left. */
    long collect() throws IOException, InterruptedException {
        int lines = Files.readAllLines(log).size();
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(portal.process()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return Files.readAllLines(log).stream()
                .skip(lines)
                .filter(line -> line.contains("Pause Full"))
                .map(COLLECTED::matcher)
                .filter(Matcher::find)
                .mapToLong(found -> Long.parseLong(found.group(2)))
                .max()
                .orElseThrow(() -> new IllegalStateException("No full collection in " + log));
    }
}
