package etudeline.job;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import etudeline.EtudeLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A node in a process of its own, with no pages: it takes up jobs of a database until it is killed. */
final class JobNode implements AutoCloseable {

    private static final String READY = "Job node: ready";

    private final Process process;
    private final List<String> lines = new ArrayList<>();

    private JobNode(Process process) {
        this.process = process;
    }

    /** Beans are made when they are needed: most of the portal is not. */
    public static void main(String[] args) throws InterruptedException {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(EtudeLine.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(args);
        context.getBean(JobScheduler.class).start();
        System.out.println(READY);
        Thread.currentThread().join();
    }

    /** Starts one on the database with that JDBC address, user and all. */
    static JobNode start(String database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx300m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobNode.class.getName(),
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.hikari.maximum-pool-size=8",
                        "--spring.liquibase.enabled=false",
                        "--spring.autoconfigure.exclude=" + SpringBootAutoConfiguration.class.getName(),
                        "--etude.jobs.heartbeat=500ms",
                        "--etude.secret=a secret of the tests alone",
                        "--etude.data-dir=target/test-data")
                .redirectErrorStream(true);
        return new JobNode(builder.start());
    }

    /** It is an error when it ends before. */
    JobNode awaitReady() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.equals(READY)) {
                // What it says later must not fill the pipe.
                Thread.ofPlatform().daemon().start(() -> out.lines().forEach(lines::add));
                return this;
            }
        }
        throw new IllegalStateException("It ended: " + String.join("\n", lines));
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does: nothing of the process runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stands still, connections open, until {@link #wake}. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor() != 0) {
            throw new IllegalStateException("No such process: " + pid());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
