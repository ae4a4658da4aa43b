package etudeline.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers as a node does, as far as the front tier can tell, and says what it was asked. */
final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InetAddress address;
    private final AtomicInteger served = new AtomicInteger();
    private volatile boolean ready = true;

    StandIn(InetAddress address, int port) throws IOException {
        this.address = address;
        server = HttpServer.create(new InetSocketAddress(address, port), 100);
        server.setExecutor(threads);
        server.createContext(
                "/readyz", exchange -> answer(exchange, ready ? 200 : 503, ready ? "UP" : "OUT_OF_SERVICE"));
        server.createContext("/", exchange -> {
            served.incrementAndGet();
            long read = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            answer(exchange, 200, name() + "\n" + read + "\n" + headers(exchange));
        });
        server.start();
    }

    private static String headers(HttpExchange exchange) {
        StringBuilder text = new StringBuilder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> text.append(name.toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(String.join(" / ", values))
                        .append('\n'));
        return text.toString();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().put("Set-Cookie", List.of("own=value; Path=/"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange;
                OutputStream body = exchange.getResponseBody()) {
            exchange.sendResponseHeaders(status, bytes.length);
            body.write(bytes);
        }
    }

    String name() {
        return address.getHostAddress();
    }

    InetAddress address() {
        return address;
    }

    int served() {
        return served.get();
    }

    void ready(boolean now) {
        ready = now;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
