package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes whose database cannot be brought to what the code expects. */
class FailedMigrationTest {

    @TempDir
    static Path folder;

    @Test
    void data_of_another_version_is_refused_in_one_line_and_left_as_it_was() throws Exception {
        try (ProbeProcess probe = probe("migration.sql").awaitReady()) {
            EmbeddedPostgresTest.run(
                    database(), "update databasechangelog set md5sum = '9:0123456789abcdef0123456789abcdef'");
            probe.terminate();
        }
        assertThat(refusal("migration.sql"))
                .isEqualTo(
                        "Database: it was made by another version of migration etudeline/launch/migration.sql::1::test"
                                + " and 2 more: start the version that made it, or use another ETUDE_DATA_DIR or DATABASE_URL");
    }

    @Test
    void a_migration_that_fails_is_one_line_and_leaves_no_half_of_itself() throws Exception {
        assertThat(refusal("failing-migration.sql"))
                .isEqualTo("Database: migration etudeline/launch/failing-migration.sql::fails::test failed:"
                        + " ERROR: division by zero");
        try (ProbeProcess _ = new ProbeProcess(List.of(), environment()).awaitReady()) {
            assertThat(EmbeddedPostgresTest.one(
                            database(),
                            "select string_agg(column_name, ' ') from information_schema.columns"
                                    + " where table_name = 'failing'"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void a_changelog_that_cannot_be_read_is_one_line() throws Exception {
        assertThat(refusal("missing-migration.sql"))
                .startsWith("Database: migration failed: ")
                .contains("missing-migration.sql");
    }

    private static String refusal(String changelog) throws Exception {
        try (ProbeProcess probe = probe(changelog)) {
            assertThat(probe.awaitEnd()).isNotZero();
            List<String> said = probe.lines().stream()
                    .filter(line -> !line.matches("Database: (unpacking|creating|starting) .*"))
                    .toList();
            assertThat(said).as("one line, no stack trace").hasSize(1);
            assertThat(folder.resolve("postgres/data/postmaster.pid")).doesNotExist();
            return said.getFirst();
        }
    }

    private static ProbeProcess probe(String changelog) throws Exception {
        return new ProbeProcess(List.of(), environment(), "--probe.migrates=classpath:etudeline/launch/" + changelog);
    }

    private static Map<String, String> environment() {
        return Map.of("ETUDE_DEMO", "small", "ETUDE_DATA_DIR", folder.toString());
    }

    private static DatabaseAddress database() throws Exception {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("postgres/port")) + "/etude",
                PostgresServer.USER,
                Files.readString(folder.resolve("postgres/password")));
    }
}
