package etudeline.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One node in a process of its own. */
public final class Node extends Background {

    /** The product itself. */
    public static final String PRODUCT = "etudeline.EtudeLine";

    private static final Duration START = Duration.ofMinutes(5);
    private static final String READY = "Ready: ";

    /** Starts it without waiting for it, as the next one does, on this machine as it is. */
    public Node(String name, String main, Map<String, String> environment, List<String> options) {
        this(name, List.of(), main, environment, options);
    }

    /**
     * Starts it without waiting for it.
     *
     * @param within what the command is to begin with
     * @param main the class to start
     * @param environment all that it sees of it
     * @param options of the JVM, after ours
     */
    public Node(String name, List<String> within, String main, Map<String, String> environment, List<String> options) {
        super(name, builder(within, main, environment, options));
    }

    private static ProcessBuilder builder(
            List<String> within, String main, Map<String, String> environment, List<String> options) {
        ProcessBuilder builder = new ProcessBuilder(Stream.of(
                        within.stream(),
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of("-Xmx450m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        Stream.of("-Dvaadin.productionMode=true", "--enable-native-access=ALL-UNNAMED"),
                        Stream.of("--sun-misc-unsafe-memory-access=allow"),
                        options.stream(),
                        Stream.of("-cp", classPath(main), main))
                .flatMap(words -> words)
                .collect(Collectors.toList()));
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** The product does not see the tests, whose beans it would find. */
    private static String classPath(String main) {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !main.equals(PRODUCT) || !entry.endsWith("/test-classes"))
                .collect(Collectors.joining(":"));
    }

    /** Waits until it can be used; it is an error when it ends before. */
    public Node awaitReady() {
        await(READY, line -> line.startsWith(READY), 0, START);
        return this;
    }

    /** Where it answers, such as {@code http://localhost:8080}; it must be ready. */
    public String address() {
        return await(READY, line -> line.startsWith(READY), 0, Duration.ZERO)
                .line()
                .replaceFirst(READY + "(\\S+).*", "$1");
    }
}
