package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    /** One cluster for the class: a start on what is there is quick, creating one is not. */
    @TempDir
    static Path folder;

    private final List<String> steps = new ArrayList<>();

    @Test
    void what_is_committed_is_on_the_disk() throws SQLException {
        try (EmbeddedPostgres postgres = postgres()) {
            DatabaseAddress address = postgres.start();
            assertThat(one(address, "show fsync")).isEqualTo("on");
            assertThat(one(address, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(address, "show full_page_writes")).isEqualTo("on");
            assertThat(one(address, "show data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void it_is_postgresql_18_with_an_order_of_its_own() throws SQLException {
        try (EmbeddedPostgres postgres = postgres()) {
            DatabaseAddress address = postgres.start();
            assertThat(one(address, "show server_version")).startsWith("18.");
            assertThat(one(address, "select reset_val from pg_settings where name = 'log_timezone'"))
                    .isEqualTo("UTC");
            assertThat(
                            one(
                                    address,
                                    "select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()"))
                    .as("names sort alike on every machine only without the machine's own collation")
                    .isEqualTo("b C.UTF-8");
            assertThat(one(address, "select lower('ÉTÉ')")).isEqualTo("été");
            assertThat(one(
                            address,
                            "create extension if not exists pg_trgm; create extension if not exists unaccent;"
                                    + " select unaccent('Aïssatou')"))
                    .isEqualTo("Aissatou");
        }
        assertThat(steps).anyMatch(step -> step.startsWith("Database: starting PostgreSQL 18."));
    }

    @Test
    void data_and_port_are_kept() throws SQLException {
        DatabaseAddress first;
        try (EmbeddedPostgres postgres = postgres()) {
            first = postgres.start();
            run(first, "create table if not exists kept (word text)");
            run(first, "insert into kept values ('teranga')");
        }
        assertThatThrownBy(() -> one(first, "select 1")).isInstanceOf(SQLException.class);
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(postgres.start()).isEqualTo(first);
            assertThat(one(first, "select max(word) from kept")).isEqualTo("teranga");
        }
    }

    @Test
    void a_port_that_somebody_took_is_replaced_by_another_that_is_kept() throws IOException {
        int port;
        try (EmbeddedPostgres postgres = postgres()) {
            port = port(postgres.start());
        }
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres postgres = postgres()) {
            assertThat(port(postgres.start())).isNotEqualTo(port);
            assertThat(steps).anyMatch(step -> step.startsWith("Database: port " + port + " is in use, now on "));
            assertThat(Files.readString(folder.resolve("port"))).isNotEqualTo(Integer.toString(port));
        }
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused_and_harms_nothing() throws SQLException {
        try (EmbeddedPostgres postgres = postgres()) {
            DatabaseAddress address = postgres.start();
            assertThatThrownBy(() -> postgres().start())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("in use by another Étude LINE (process "
                            + ProcessHandle.current().pid());
            assertThat(one(address, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void the_number_of_a_dead_server_that_now_is_another_process_does_not_matter() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = postgres()) {
            postgres.start();
        }
        Path pidFile = folder.resolve("data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1\n2\n");
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(one(postgres.start(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void settings_of_the_operator_win() throws IOException, SQLException {
        Path own = folder.resolve("own.conf");
        Files.writeString(own, "work_mem = '24MB'\n");
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(one(postgres.start(), "show work_mem")).isEqualTo("24MB");
        } finally {
            Files.delete(own);
        }
    }

    @Test
    void a_setting_that_cannot_work_is_refused_with_the_reason() {
        EmbeddedPostgres postgres =
                new EmbeddedPostgres(folder, programs(), Map.of("shared_buffers", "lots"), steps::add);
        assertThatThrownBy(postgres::start)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Database: PostgreSQL did not start in ")
                .hasMessageContaining("settings.conf")
                .hasMessageNotContaining("\n");
    }

    @Test
    void data_of_another_major_version_is_refused() throws IOException {
        try (EmbeddedPostgres postgres = postgres()) {
            postgres.start();
        }
        Path version = folder.resolve("data/PG_VERSION");
        String written = Files.readString(version);
        Files.writeString(version, "17\n");
        try {
            assertThatThrownBy(() -> postgres().start())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("was written by PostgreSQL 17, this is 18.");
        } finally {
            Files.writeString(version, written);
        }
    }

    @Test
    void what_an_interrupted_creation_left_is_no_obstacle(@TempDir Path fresh) throws IOException, SQLException {
        Files.createDirectories(fresh.resolve("data.new/base"));
        Files.writeString(fresh.resolve("data.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(fresh, programs(), Map.of(), steps::add)) {
            assertThat(one(postgres.start(), "select 1")).isEqualTo("1");
        }
    }

    static Path programs() {
        return Path.of("target", "postgres");
    }

    private EmbeddedPostgres postgres() {
        return new EmbeddedPostgres(folder, programs(), Map.of(), steps::add);
    }

    private static int port(DatabaseAddress address) {
        return Integer.parseInt(address.url().replaceAll(".*:([0-9]+)/etude", "$1"));
    }

    static void run(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String one(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {
                assertThat(statement.getUpdateCount()).isNotNegative();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return String.valueOf(result.getString(1));
            }
        }
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
