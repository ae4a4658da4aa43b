package etudeline.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each node in a network of its own, with one wire to the other nodes, which a test pulls out, and one to the test: as on
 * machines of their own. Linux alone has it, and gives it to root alone.
 */
public final class Wires implements AutoCloseable {

    /** What to print where there are none. */
    public static final String NONE = "Left out: wires between nodes, which only root can lay, on Linux";

    private static final String PREFIX = "etude-wires-";
    private static final Path NAMES = Path.of("/run/netns");

    private final int size;
    private final int net = ThreadLocalRandom.current().nextInt(256);
    private final String own = PREFIX + ProcessHandle.current().pid() + "-" + net;

    private Wires(int size) {
        this.size = size;
    }

    /** Lays them; absent where that cannot be done. */
    public static Optional<Wires> lay(int size) {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/nsenter"))) {
            return Optional.empty();
        }
        takeUpLeftOvers();
        Wires wires = new Wires(size);
        if (shell("ip netns add " + wires.own + " && ip -n " + wires.own + " link add hub type bridge" + " && ip -n "
                + wires.own + " link set hub up")) {
            if (IntStream.range(0, size).allMatch(node -> shell(wires.plan(node)))) {
                return Optional.of(wires);
            }
        }
        wires.close();
        return Optional.empty();
    }

    /** Networks of runs that were killed. */
    private static void takeUpLeftOvers() {
        try (Stream<Path> all = Files.isDirectory(NAMES) ? Files.list(NAMES) : Stream.empty()) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "[0-9]+-.*"))
                    .filter(name -> ProcessHandle.of(Long.parseLong(
                                    name.substring(PREFIX.length()).replaceFirst("-.*", "")))
                            .isEmpty())
                    .forEach(name -> shell("ip netns delete " + name));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The addresses are those kept for trying out networks (RFC 2544). */
    private String plan(int node) {
        String ns = name(node);
        String test = "etude" + net + "n" + node;
        return String.join(
                "\n",
                "ip netns add " + ns,
                "ip -n " + ns + " link set lo up",
                "ip -n " + own + " link add to" + node + " type veth peer name nodes netns " + ns,
                "ip -n " + own + " link set to" + node + " master hub up",
                "ip -n " + ns + " addr add " + member(node) + "/24 dev nodes",
                "ip -n " + ns + " link set nodes up",
                "ip link add " + test + " type veth peer name test netns " + ns,
                "ip addr add " + test(node) + "/30 dev " + test,
                "ip link set " + test + " up",
                "ip -n " + ns + " addr add " + node(node) + "/30 dev test",
                "ip -n " + ns + " link set test up");
    }

    private String name(int node) {
        return own + "-" + node;
    }

    /** The address of the node among nodes. */
    public String member(int node) {
        return "198.18." + net + "." + (10 + node);
    }

    /** Where all nodes are, at that port, as in {@code ETUDE_CLUSTER}. */
    public String members(int port) {
        return IntStream.range(0, size)
                .mapToObj(node -> member(node) + ":" + port)
                .collect(Collectors.joining(","));
    }

    /** The address of the test for the node. */
    public String test(int node) {
        return "198.19." + net + "." + (4 * node + 1);
    }

    /** The address of the node for the test. */
    public String node(int node) {
        return "198.19." + net + "." + (4 * node + 2);
    }

    /** What a command is to begin with, to run there. */
    public List<String> within(int node) {
        return List.of("/usr/bin/nsenter", "--net=" + NAMES.resolve(name(node)), "--");
    }

    /** Pulls out the wire to the other nodes: nothing comes through, and nobody is told. */
    public void cut(int node) {
        require("ip -n " + own + " link set to" + node + " down");
    }

    public void mend(int node) {
        require("ip -n " + own + " link set to" + node + " up");
    }

    private static void require(String commands) {
        if (!shell(commands)) {
            throw new IllegalStateException(commands);
        }
    }

    private static boolean shell(String commands) {
        try {
            Process shell = new ProcessBuilder("sh", "-ec", commands)
                    .redirectErrorStream(true)
                    .start();
            shell.getOutputStream().close();
            String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (shell.waitFor() != 0) {
                System.out.println("Wires: " + said.strip());
                return false;
            }
            return true;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /** Takes them up; a network goes with all wires that end in it, once nobody is in it. */
    @Override
    public void close() {
        IntStream.range(0, size).forEach(node -> shell("ip netns delete " + name(node) + " 2> /dev/null || true"));
        shell("ip netns delete " + own + " 2> /dev/null || true");
    }
}
