package etudeline.front;

import com.sun.security.auth.module.UnixSystem;
import etudeline.cluster.Background;
import etudeline.cluster.Installation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A real PgBouncer that gives each transaction whichever connection is free. */
public final class PgBouncer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final Background process;
    private final Path folder;
    private final String url;

    /** @param database its JDBC address, with user and password as parameters */
    private PgBouncer(DebianProgram program, String database, int connections) throws IOException {
        URI place = URI.create(database.substring("jdbc:".length()));
        String name = place.getPath().substring(1);
        int port = Installation.freePorts(1).getFirst();
        // Where another account may read it: it does not run as root.
        folder = Files.createTempDirectory("pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path configuration = folder.resolve("pgbouncer.ini");
        Files.writeString(configuration, """
                [databases]
                %s = host=%s port=%d user=%s password='%s'
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = %d
                max_client_conn = 300
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        name,
                        place.getHost(),
                        place.getPort(),
                        parameter(place, "user"),
                        parameter(place, "password"),
                        port,
                        connections));
        ProcessBuilder builder = program.command(configuration.toString());
        if (new UnixSystem().getUid() == 0) {
            builder.command()
                    .addAll(
                            0,
                            Stream.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--")
                                    .toList());
        }
        process = new Background("pgbouncer", builder);
        process.await("listening", line -> line.contains("process up"), 0, START);
        url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=anybody";
    }

    private static String parameter(URI place, String name) {
        return Stream.of(place.getQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .collect(Collectors.joining());
    }

    /**
     * Starts it before a database; absent where there is none to be had.
     *
     * @param connections how many it opens there
     */
    public static Optional<PgBouncer> before(String database, int connections) throws IOException {
        Optional<DebianProgram> program = DebianProgram.of("pgbouncer");
        return program.isPresent()
                ? Optional.of(new PgBouncer(program.get(), database, connections))
                : Optional.empty();
    }

    /** As in {@code DATABASE_URL}. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
