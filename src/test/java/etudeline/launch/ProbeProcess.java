package etudeline.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link LaunchProbe} in a process of its own, with all that it printed. */
final class ProbeProcess implements AutoCloseable {

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"));

    private final Process process;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param as the command that changes the account, empty for the test's own
     * @param environment all that the process sees of it
     */
    ProbeProcess(List<String> as, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = Stream.of(
                        as.stream(),
                        JAVA.stream(),
                        Stream.of(LaunchProbe.class.getName(), "--spring.main.web-application-type=none"),
                        Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().put("PORT", "0");
        builder.environment().put("MANAGEMENT_PORT", "0");
        builder.environment().putAll(environment);
        process = builder.start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads until the probe is ready; it is an error when it ends before. */
    ProbeProcess awaitReady() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.equals(LaunchProbe.READY)) {
                return this;
            }
        }
        throw new IllegalStateException("It ended: " + String.join("\n", lines));
    }

    /** Reads until the process ends, and says how it did. */
    int awaitEnd() throws IOException, InterruptedException {
        out.lines().forEach(lines::add);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It goes on after closing its output");
        }
        return process.exitValue();
    }

    List<String> lines() {
        return lines;
    }

    /** As {@code kill -9} does: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} and Ctrl-C do. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
