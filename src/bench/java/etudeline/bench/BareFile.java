package etudeline.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The reference: one file, taken and given over HTTP by the JDK's own server, with nothing to decide about it. */
final class BareFile implements AutoCloseable {

    private final Path file;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    BareFile(Path file) throws IOException {
        this.file = file;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            if (range == null) {
                take(exchange);
            } else {
                give(exchange, range);
            }
        }
    }

    /** Appends, with a hash of it, as the product makes one. */
    private void take(HttpExchange exchange) throws IOException {
        try (OutputStream output = new DigestOutputStream(
                Files.newOutputStream(
                        file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND),
                MessageDigest.getInstance("SHA-256"))) {
            exchange.getRequestBody().transferTo(output);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        exchange.sendResponseHeaders(204, -1);
    }

    private void give(HttpExchange exchange, String range) throws IOException {
        String[] ends = range.replace("bytes=", "").split("-", -1);
        long first = Long.parseLong(ends[0]);
        long length = Long.parseLong(ends[1]) - first + 1;
        exchange.sendResponseHeaders(206, length);
        byte[] buffer = new byte[64 * 1024];
        try (InputStream input = Files.newInputStream(file)) {
            input.skipNBytes(first);
            for (long left = length; left > 0; ) {
                int read = input.read(buffer, 0, (int) Math.min(buffer.length, left));
                exchange.getResponseBody().write(buffer, 0, read);
                left -= read;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
