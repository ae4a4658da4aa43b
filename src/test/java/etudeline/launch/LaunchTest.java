package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: what is started, what is said, what is left behind. */
class LaunchTest {

    /** Kept through the class: what every start but the first finds. */
    @TempDir
    static Path folder;

    @Test
    void a_first_start_tells_its_steps_and_keeps_its_secrets_to_itself(@TempDir Path fresh) throws Exception {
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo(fresh)).awaitReady()) {
            assertThat(probe.lines())
                    .anyMatch(line -> line.startsWith("Database: unpacking PostgreSQL into "))
                    .anyMatch(line -> line.startsWith("Database: creating it in "))
                    .anyMatch(line -> line.matches("Database: starting PostgreSQL 18[.][0-9]+ in .*"));
        }
        assertThat(List.of(fresh.resolve("secret"), fresh.resolve("postgres/password")))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void an_end_leaves_nothing_running() throws Exception {
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo()).awaitReady()) {
            Postmaster running = postmaster();
            assertThat(running).matches(Postmaster::isAlive);
            probe.terminate();
            assertThat(running).matches(left -> !left.isAlive());
            assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void the_database_that_a_killed_process_left_is_found_and_its_data_kept() throws Exception {
        Postmaster orphan;
        String port;
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo()).awaitReady()) {
            EmbeddedPostgresTest.run(database(), "create table if not exists kept as select 'teranga' as word");
            port = Files.readString(folder.resolve("postgres/port"));
            probe.kill();
            orphan = postmaster();
            assertThat(orphan).as("the test must leave one").matches(Postmaster::isAlive);
        }
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo()).awaitReady()) {
            assertThat(probe.lines())
                    .contains("Database: stopping PostgreSQL (process " + orphan.pid()
                            + ") left by a start that was killed");
            assertThat(orphan).matches(left -> !left.isAlive());
            assertThat(Files.readString(folder.resolve("postgres/port"))).isEqualTo(port);
            assertThat(EmbeddedPostgresTest.one(database(), "select word from kept"))
                    .isEqualTo("teranga");
        }
    }

    @Test
    void a_server_that_was_killed_too_recovers_what_was_committed() throws Exception {
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo()).awaitReady()) {
            EmbeddedPostgresTest.run(database(), "create table if not exists kept as select 'teranga' as word");
            probe.kill();
            ProcessHandle.of(postmaster().pid()).orElseThrow().destroyForcibly();
        }
        try (ProbeProcess _ = new ProbeProcess(List.of(), demo()).awaitReady()) {
            assertThat(EmbeddedPostgresTest.one(database(), "select word from kept"))
                    .isEqualTo("teranga");
        }
    }

    @Test
    void a_context_that_fails_stops_the_database() throws Exception {
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo(), "--probe.fails=true")) {
            assertThat(probe.awaitEnd()).isNotZero();
            assertThat(probe.lines()).anyMatch(line -> line.contains("a bean fails"));
        }
        assertThat(folder.resolve("postgres/data/PG_VERSION")).exists();
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_bean_that_refuses_is_one_line_and_stops_the_database() throws Exception {
        try (ProbeProcess probe = new ProbeProcess(List.of(), demo(), "--probe.refuses=true")) {
            assertThat(probe.awaitEnd()).isNotZero();
            assertThat(probe.lines().stream().filter(line -> !line.startsWith("Database: ")))
                    .containsExactly("Probe: a bean refuses");
        }
        assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_port_in_use_is_refused_before_anything_is_started() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(
                    Map.of("ETUDE_DEMO", "small", "PORT", port),
                    "Port " + port + " is in use: stop what uses it, or set PORT to another");
            assertRefused(
                    Map.of("ETUDE_DEMO", "small", "MANAGEMENT_PORT", port),
                    "Port " + port + " is in use: stop what uses it, or set MANAGEMENT_PORT to another");
        }
    }

    @Test
    void a_missing_secret_and_a_wrong_demo_are_refused() throws Exception {
        assertRefused(
                Map.of(),
                "ETUDE_SECRET is not set: give a long random text, the same on every node"
                        + " (or set ETUDE_DEMO=small to try the product)");
        assertRefused(
                Map.of("ETUDE_DEMO", "lots"), "ETUDE_DEMO is \"lots\": off, small or a number of students is needed");
    }

    @Test
    void a_data_folder_that_cannot_be_written_to_is_refused(@TempDir Path fresh) throws Exception {
        Path file = Files.createFile(fresh.resolve("file"));
        assertRefused(
                Map.of(
                        "ETUDE_DEMO",
                        "small",
                        "ETUDE_DATA_DIR",
                        file.resolve("data").toString()),
                "Cannot write to " + file.resolve("data")
                        + " (Not a directory): set ETUDE_DATA_DIR to a folder that may be written to");
        // Modes do not stop root; the kernel's own files do.
        Path readOnly = new UnixSystem().getUid() == 0 ? Path.of("/proc/etude") : readOnly(fresh);
        assertThat(refusal(Map.of("ETUDE_DEMO", "small", "ETUDE_DATA_DIR", readOnly.toString())))
                .startsWith("Cannot write to " + readOnly + " (")
                .endsWith("): set ETUDE_DATA_DIR to a folder that may be written to");
    }

    @Test
    void a_database_that_is_down_is_refused() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertRefused(
                Map.of("ETUDE_SECRET", "long", "DATABASE_URL", "postgres://awa:hidden@127.0.0.1:" + port + "/etude"),
                "Database: 127.0.0.1:" + port + "/etude cannot be reached: is it running?");
    }

    private static void assertRefused(Map<String, String> environment, String line) throws Exception {
        assertThat(refusal(environment)).isEqualTo(line);
    }

    private static String refusal(Map<String, String> environment) throws IOException, InterruptedException {
        Path fresh = Files.createTempDirectory(folder, "refused");
        Map<String, String> all = new HashMap<>(Map.of("ETUDE_DATA_DIR", fresh.toString()));
        all.putAll(environment);
        try (ProbeProcess probe = new ProbeProcess(List.of(), all)) {
            assertThat(probe.awaitEnd()).isNotZero();
            assertThat(probe.lines()).as("one line, no stack trace").hasSize(1);
            assertThat(fresh.resolve("postgres")).doesNotExist();
            return probe.lines().getFirst();
        }
    }

    private static Path readOnly(Path parent) throws IOException {
        return Files.createDirectory(
                parent.resolve("read-only"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
    }

    private static Map<String, String> demo() {
        return demo(folder);
    }

    private static Map<String, String> demo(Path data) {
        return Map.of("ETUDE_DEMO", "small", "ETUDE_DATA_DIR", data.toString());
    }

    private static Postmaster postmaster() throws IOException {
        return Postmaster.of(folder.resolve("postgres/data")).orElseThrow();
    }

    private static DatabaseAddress database() throws IOException {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("postgres/port")) + "/etude",
                PostgresServer.USER,
                Files.readString(folder.resolve("postgres/password")));
    }
}
