package etudeline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which a process waits for others, as the system knows them. */
public final class Listening {

    private Listening() {}

    /**
     * Where a process listens, and to what: {@code tcp 127.0.0.1:5701}.
     *
     * @param process its number, or {@code self}
     */
    public static Set<String> of(String process) {
        try (Stream<Path> open = Files.list(Path.of("/proc", process, "fd"))) {
            Set<String> inodes = open.map(Listening::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
            return Stream.of("tcp", "tcp6", "udp", "udp6")
                    .flatMap(kind -> sockets(process, kind, inodes))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException _) {
            return "gone";
        }
    }

    private static Stream<String> sockets(String process, String kind, Set<String> inodes) {
        try {
            return Files.readAllLines(Path.of("/proc", process, "net", kind)).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > 9 && inodes.contains(words[9]))
                    .filter(words -> words[3].equals("0A") || kind.startsWith("udp"))
                    .map(words -> kind.substring(0, 3) + " " + address(words[1]));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The last four bytes, as the kernel writes them, are an IPv4 address also inside one of IPv6. */
    private static String address(String hex) {
        int colon = hex.indexOf(':');
        String last = hex.substring(colon - 8, colon);
        String host = Stream.of(6, 4, 2, 0)
                .map(at -> Integer.toString(Integer.parseInt(last.substring(at, at + 2), 16)))
                .collect(Collectors.joining("."));
        return host + ":" + Integer.parseInt(hex.substring(colon + 1), 16);
    }
}
