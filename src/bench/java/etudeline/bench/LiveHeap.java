package etudeline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lives in a portal's memory after a full collection, to the byte.
 *
 * @param classes bytes of all instances of each
 */
record LiveHeap(Map<String, Long> classes) {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

    static LiveHeap of(Portal portal) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(portal.process()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        Map<String, Long> classes = new HashMap<>();
        try (BufferedReader lines = asked.inputReader()) {
            lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> classes.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        }
        asked.waitFor();
        if (classes.isEmpty()) {
            throw new IllegalStateException("Nothing is told of the heap of " + portal.process());
        }
        return new LiveHeap(classes);
    }

    long bytes() {
        return classes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of which there is more than before, the most first. */
    String growth(LiveHeap before, int readers) {
        return classes.entrySet().stream()
                .map(now -> Map.entry(now.getKey(), now.getValue() - before.classes.getOrDefault(now.getKey(), 0L)))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(25)
                .map(grown -> "%,8d %s".formatted(grown.getValue() / readers, grown.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
