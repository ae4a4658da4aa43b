package etudeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** One address for people, behind it the node of the moment, or none; a connection ends with the node it leads to. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int node;

    /** @param node the port of the first node */
    Relay(int node) {
        this.node = node;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** New connections lead to that port; nowhere for 0. */
    void leadTo(int port) {
        node = port;
    }

    /** Once so many bytes more have come from browsers every connection ends, and new ones lead nowhere. */
    void cutAfter(long bytes) {
        left.set(bytes);
    }

    private void count(int bytes) {
        if (left.addAndGet(-bytes) < 0) {
            left.set(Long.MAX_VALUE);
            node = 0;
            open.forEach(Relay::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // As wanted.
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                start(() -> join(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket browser) {
        try (browser;
                Socket served = new Socket(InetAddress.getLoopbackAddress(), node)) {
            open.add(browser);
            Thread answers = start(() -> copy(served, browser, _ -> {}));
            copy(browser, served, this::count);
            answers.join();
        } catch (IOException | InterruptedException none) {
            // The browser sees its connection closed.
        } finally {
            open.remove(browser);
        }
    }

    private static void copy(Socket from, Socket to, IntConsumer counted) {
        try (from;
                to) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                counted.accept(read);
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // One side is gone, and with it the other.
        }
    }

    private static Thread start(Runnable work) {
        return Thread.ofPlatform().daemon().start(work);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
