package etudeline.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** One address for people, behind it the node of the moment, or none; a connection ends with the node it leads to. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
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
            Thread answers = start(() -> copy(served, browser));
            copy(browser, served);
            answers.join();
        } catch (IOException | InterruptedException none) {
            // The browser sees its connection closed.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
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
