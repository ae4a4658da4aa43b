package etudeline.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DatabaseCheckTest {

    @Test
    void a_database_that_is_down_is_refused_in_one_line() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> DatabaseCheck.require(address(port)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Database: 127.0.0.1:" + port + "/etude cannot be reached: is it running?");
    }

    @Test
    void postgresql_14_is_refused_and_15_is_taken() throws IOException {
        try (OldServer server = new OldServer("14.21")) {
            assertThatThrownBy(() -> DatabaseCheck.require(address(server.port())))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is PostgreSQL 14.21: 15 or newer is needed");
        }
        try (OldServer server = new OldServer("15.2 (Debian 15.2-1)")) {
            assertThatCode(() -> DatabaseCheck.require(address(server.port()))).doesNotThrowAnyException();
        }
    }

    private static DatabaseAddress address(int port) {
        return DatabaseAddress.parse("postgres://awa:secret@127.0.0.1:" + port + "/etude");
    }

    /** Speaks as much of PostgreSQL's protocol as signing in takes, as whatever version it is told to be. */
    private static final class OldServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final String version;

        OldServer(String version) throws IOException {
            this.version = version;
            Thread.ofPlatform().daemon().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    answer(new DataInputStream(client.getInputStream()), client.getOutputStream());
                } catch (IOException _) {
                    // The client is gone, or the test over.
                }
            }
        }

        private void answer(DataInputStream in, OutputStream out) throws IOException {
            while (startup(in) != 196_608) {
                out.write('N');
            }
            message(out, 'R', new byte[4]);
            parameter(out, "server_version", version);
            parameter(out, "client_encoding", "UTF8");
            parameter(out, "DateStyle", "ISO, DMY");
            parameter(out, "TimeZone", "UTC");
            parameter(out, "integer_datetimes", "on");
            parameter(out, "standard_conforming_strings", "on");
            message(out, 'Z', new byte[] {'I'});
            for (int type = in.read(); type > 0; type = in.read()) {
                in.skipNBytes(in.readInt() - 4);
                if (type == 'S' || type == 'Q') {
                    message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                    message(out, 'Z', new byte[] {'I'});
                }
            }
        }

        private static int startup(DataInputStream in) throws IOException {
            int length = in.readInt();
            int code = in.readInt();
            in.skipNBytes(length - 8);
            return code;
        }

        private static void parameter(OutputStream out, String name, String value) throws IOException {
            message(out, 'S', (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8));
        }

        private static void message(OutputStream out, char type, byte[] body) throws IOException {
            out.write(type);
            out.write(ByteBuffer.allocate(4).putInt(body.length + 4).array());
            out.write(body);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
