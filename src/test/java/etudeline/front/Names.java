package etudeline.front;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server that knows one name, whose addresses come and go. */
public final class Names implements AutoCloseable {

    private static final int HEADER = 12;
    private static final short ADDRESS = 1;
    private static final short INTERNET = 1;

    /** An answer without error, to a question that asked for more to be looked up. */
    private static final short ANSWER = (short) 0x8180;

    /** Where in the message the name of the question is, in place of the name. */
    private static final short SAME_NAME = (short) 0xC00C;

    private final DatagramSocket socket;
    private final List<InetAddress> addresses = new CopyOnWriteArrayList<>();

    public Names() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().name("names").daemon().start(this::serve);
    }

    /** Where it listens, as {@code address:port}. */
    public String server() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void add(InetAddress address) {
        addresses.add(address);
    }

    public void remove(InetAddress address) {
        addresses.remove(address);
    }

    private void serve() {
        byte[] bytes = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(bytes, bytes.length);
                socket.receive(question);
                byte[] answer = answer(bytes);
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException _) {
                // The test is over, or who asked is gone.
            }
        }
    }

    private byte[] answer(byte[] asked) {
        ByteBuffer question = ByteBuffer.wrap(asked);
        int end = HEADER;
        while (question.get(end) != 0) {
            end += question.get(end) + 1;
        }
        short type = question.getShort(end + 1);
        List<InetAddress> known = type == ADDRESS ? List.copyOf(addresses) : List.of();
        ByteBuffer answer = ByteBuffer.allocate(1024);
        answer.putShort(question.getShort(0)).putShort(ANSWER);
        answer.putShort((short) 1).putShort((short) known.size()).putInt(0);
        answer.put(asked, HEADER, end + 5 - HEADER);
        for (InetAddress address : known) {
            answer.putShort(SAME_NAME).putShort(ADDRESS).putShort(INTERNET).putInt(1);
            answer.putShort((short) 4).put(address.getAddress());
        }
        byte[] whole = new byte[answer.position()];
        answer.flip().get(whole);
        return whole;
    }

    @Override
    public void close() {
        socket.close();
    }
}
