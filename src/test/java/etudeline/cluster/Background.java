package etudeline.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A process beside the test, with all that it said. It ends with the test, however that ends. */
public class Background implements AutoCloseable {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /** Starts all processes and never ends: the system ends them with the thread that started them. */
    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("process-starter").daemon().factory());

    private final String name;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    /** Starts it without waiting for it. */
    public Background(String name, ProcessBuilder builder) {
        this.name = name;
        if (Files.isExecutable(SETPRIV)) {
            builder.command().addAll(0, List.of(SETPRIV.toString(), "--pdeathsig", "KILL", "--"));
        }
        this.process = started(builder.redirectErrorStream(true));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread.ofPlatform().name("output of " + name).daemon().start(this::read);
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return STARTER.submit(builder::start).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                say(line);
            }
        } catch (IOException closed) {
            say("(" + closed.getMessage() + ")");
        }
        synchronized (lines) {
            ended = true;
            lines.notifyAll();
        }
    }

    private void say(String line) {
        synchronized (lines) {
            lines.add(line);
            lines.notifyAll();
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it said, and as which of its lines. */
    public record Said(String line, int number) {}

    /** Waits for a line from that number on; it is an error when none comes in time, or the process ends. */
    public Said await(String what, Predicate<String> line, int from, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        synchronized (lines) {
            for (int number = from; ; number++) {
                while (number >= lines.size()) {
                    long left = TimeUnit.NANOSECONDS.toMillis(giveUp - System.nanoTime());
                    if (ended || left <= 0) {
                        throw new IllegalStateException(
                                (ended ? "It ended" : "It did not say in " + patience) + ": " + what + "\n" + log());
                    }
                    waitFor(left);
                }
                if (line.test(lines.get(number))) {
                    return new Said(lines.get(number), number);
                }
            }
        }
    }

    private void waitFor(long milliseconds) {
        try {
            lines.wait(milliseconds);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** How many lines it has said so far: what is awaited next comes after them. */
    public int said() {
        synchronized (lines) {
            return lines.size();
        }
    }

    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** For failure messages. */
    public String log() {
        return lines().stream().collect(Collectors.joining("\n" + name + "| ", name + "| ", ""));
    }

    /** As {@code kill -9} does: nothing of the process runs any more. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It stands still, as on an overloaded machine, and knows nothing of it. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** As {@code kill} and Ctrl-C do; returns when it has ended, and says how long that took. */
    public Duration stop() {
        long start = System.nanoTime();
        stopping();
        process.onExit().join();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** As {@code kill} does; does not wait. */
    public void stopping() {
        // By its handle: the process itself would close our end of its output.
        process.toHandle().destroy();
    }

    @Override
    public void close() {
        kill();
    }
}
