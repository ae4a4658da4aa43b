package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** PostgreSQL refuses to run as root; the product does not, nor as anybody else. */
class PostgresAccountTest {

    private static final int NOBODY = 65_534;

    @TempDir
    Path folder;

    /** Only root can become somebody else, so an ordinary user's run has the first of these alone, and says so. */
    @TestFactory
    Stream<DynamicTest> it_runs_for_everybody() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("as the user of this run", () -> startsAndStops(folder)));
        if (new UnixSystem().getUid() == 0) {
            tests.addAll(asRoot());
            ordinaryUser()
                    .ifPresentOrElse(
                            user -> tests.add(
                                    DynamicTest.dynamicTest("as an ordinary user", () -> startsAsAnOrdinaryUser(user))),
                            () -> System.out.println("Left out: an ordinary user, who cannot read this build here"));
        } else {
            System.out.println("Left out: root and another user, which only root can try");
        }
        return tests.stream();
    }

    private List<DynamicTest> asRoot() {
        return List.of(
                DynamicTest.dynamicTest("as root in a folder of an ordinary user", () -> {
                    Path theirs = openFolder("theirs");
                    Files.setAttribute(theirs, "unix:uid", NOBODY);
                    startsAndStops(theirs);
                    assertThat(Files.getAttribute(theirs.resolve("data"), "unix:uid"))
                            .as("it stays theirs")
                            .isEqualTo(NOBODY);
                }),
                DynamicTest.dynamicTest("as root where user namespaces are forbidden", () -> {
                    Path given = openFolder("given");
                    PostgresAccount account = PostgresAccount.ownerOf(given, List.of("false"));
                    assertThat(account.change()).contains("--reuid=" + NOBODY);
                    PostgresServer server = new PostgresServer(
                            PostgresProgram.unpackedIn(openFolder("program"), _ -> {}), account, given);
                    Path password = given.resolve("password");
                    DataFolder.keptSecret(password);
                    server.create(password);
                    Files.writeString(given.resolve("settings.conf"), PostgresSettings.text(freePort(), Map.of()));
                    assertThat(server.start()).matches(PostgresServer.Outcome::succeeded);
                    server.stop();
                    assertThat(server.postmaster()).isEmpty();
                }));
    }

    /** A process of the ordinary user's, from the first line on. */
    private void startsAsAnOrdinaryUser(List<String> ordinary) throws IOException, InterruptedException {
        Path data = openFolder("ordinary");
        Files.setAttribute(data, "unix:uid", NOBODY);
        try (ProbeProcess probe =
                new ProbeProcess(ordinary, Map.of("ETUDE_DEMO", "small", "ETUDE_DATA_DIR", data.toString()))) {
            probe.awaitReady();
            assertThat(Files.getAttribute(data.resolve("postgres/data"), "unix:uid"))
                    .isEqualTo(NOBODY);
            probe.terminate();
        }
        assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
        try (ProbeProcess probe =
                new ProbeProcess(ordinary, Map.of("ETUDE_DEMO", "small", "ETUDE_DATA_DIR", folder + "/roots"))) {
            assertThat(probe.awaitEnd()).isNotZero();
            assertThat(probe.lines())
                    .containsExactly("Cannot write to " + folder
                            + "/roots (permission denied): set ETUDE_DATA_DIR to a folder that may be written to");
        }
    }

    /** The command that becomes nobody, if nobody may read what the build has made, in folders of root's or not. */
    private static Optional<List<String>> ordinaryUser() throws IOException, InterruptedException {
        String user = "--reuid=" + NOBODY;
        String group = "--regid=" + NOBODY;
        String reader = "+dac_read_search";
        for (List<String> command : List.of(
                List.of("setpriv", user, group, "--clear-groups", "--"),
                List.of(
                        "setpriv",
                        user,
                        group,
                        "--clear-groups",
                        "--inh-caps",
                        reader,
                        "--ambient-caps",
                        reader,
                        "--"))) {
            List<String> words = new ArrayList<>(command);
            words.addAll(
                    List.of("head", "-c1", where(SpringApplication.class), where(Launch.class) + "application.yaml"));
            if (new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private static String where(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static void startsAndStops(Path data) throws SQLException {
        try (EmbeddedPostgres postgres =
                new EmbeddedPostgres(data, EmbeddedPostgresTest.programs(), Map.of(), _ -> {})) {
            assertThat(EmbeddedPostgresTest.one(postgres.start(), "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("data/postmaster.pid")).doesNotExist();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Another user must get through the folders above it. */
    private Path openFolder(String name) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createDirectory(folder.resolve(name));
    }
}
