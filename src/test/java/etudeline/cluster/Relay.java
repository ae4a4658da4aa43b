package etudeline.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A way to a server that a test cuts, or on which it lets nothing through for a while. */
public final class Relay implements AutoCloseable {

    private static final int CHUNK = 16_384;

    private final InetSocketAddress own;
    private final InetSocketAddress server;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private @Nullable ServerSocket entrance;

    /**
     * Open at once.
     *
     * @param host the address of this machine to listen on
     */
    public Relay(String host, InetSocketAddress server) {
        this.server = server;
        this.entrance = entrance(new InetSocketAddress(host, 0));
        this.own = new InetSocketAddress(host, entrance.getLocalPort());
        accept(entrance);
    }

    /** As {@code host:port}. */
    public String address() {
        return own.getHostString() + ":" + own.getPort();
    }

    /** The same database by way of this relay, of a JDBC address with a host. */
    public String to(String database) {
        return database.replaceFirst("//[^/]+/", "//" + address() + "/");
    }

    /** Where the server of a JDBC address is. */
    public static InetSocketAddress serverOf(String database) {
        String[] place = database.replaceFirst(".*//([^/]+)/.*", "$1").split(":", -1);
        return new InetSocketAddress(place[0], Integer.parseInt(place[1]));
    }

    /** Ends what goes through, and refuses whoever comes, as when the server's machine is there and the server is not. */
    public synchronized void cut() {
        close(entrance);
        entrance = null;
        gate.countDown();
        open.forEach(Relay::close);
        open.clear();
    }

    /** Keeps back every byte until it is mended, as a network that loses everything and sends it again later. */
    public synchronized void hold() {
        gate = new CountDownLatch(1);
    }

    /** Lets everything through again; what was kept back comes first. */
    public synchronized void mend() {
        gate.countDown();
        if (entrance == null) {
            entrance = entrance(own);
            accept(entrance);
        }
    }

    private static ServerSocket entrance(InetSocketAddress address) {
        try {
            ServerSocket made = new ServerSocket();
            made.setReuseAddress(true);
            made.bind(address, 200);
            return made;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    connect(listening.accept());
                } catch (IOException _) {
                    // Closed, or the server does not answer: whoever came has been let go.
                }
            }
        });
    }

    private void connect(Socket near) throws IOException {
        Socket far = new Socket();
        open.add(near);
        open.add(far);
        try {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(server);
            Thread.ofVirtual().start(() -> pass(near, far));
            Thread.ofVirtual().start(() -> pass(far, near));
        } catch (IOException failure) {
            part(near, far);
            throw failure;
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                gate.await();
                out.write(bytes, 0, read);
            }
            gate.await();
        } catch (IOException _) {
            // Either end has gone, and so does the other.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            part(from, to);
        }
    }

    private void part(Socket one, Socket other) {
        close(one);
        close(other);
        open.remove(one);
        open.remove(other);
    }

    private static void close(@Nullable Closeable what) {
        if (what != null) {
            try {
                what.close();
            } catch (IOException _) {
                // It was to go.
            }
        }
    }

    @Override
    public void close() {
        cut();
    }
}
