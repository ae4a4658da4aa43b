package etudeline.cluster;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where members may be: names are asked for anew each time, since nodes come and go behind them. */
record MemberAddresses(List<InetSocketAddress> named) {

    private static final String BY_NAME = "dns:";

    /**
     * Reads {@code ETUDE_CLUSTER}.
     *
     * @param port of members that name none
     */
    static MemberAddresses of(String text, int port) {
        if (text.startsWith(BY_NAME)) {
            String name = text.substring(BY_NAME.length()).strip();
            return new MemberAddresses(List.of(InetSocketAddress.createUnresolved(name, port)));
        }
        return new MemberAddresses(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .map(member -> address(member, port))
                .toList());
    }

    private static InetSocketAddress address(String member, int port) {
        int colon = member.lastIndexOf(':');
        // An IPv6 address has colons of its own and stands in brackets where a port follows.
        boolean withPort = colon > 0 && (member.indexOf(':') == colon || member.charAt(colon - 1) == ']');
        String host = withPort ? member.substring(0, colon) : member;
        return InetSocketAddress.createUnresolved(
                host.replaceAll("[\\[\\]]", ""), withPort ? Integer.parseInt(member.substring(colon + 1)) : port);
    }

    /** Every address of every name; a name that is not known now has none. */
    List<InetSocketAddress> now() {
        return named.stream().flatMap(MemberAddresses::addresses).distinct().toList();
    }

    private static Stream<InetSocketAddress> addresses(InetSocketAddress member) {
        try {
            return Arrays.stream(InetAddress.getAllByName(member.getHostString()))
                    .map(address -> new InetSocketAddress(address, member.getPort()));
        } catch (UnknownHostException _) {
            return Stream.empty();
        }
    }

    /** The address of this machine by which the others know the member on that port; none where it is translated. */
    static Optional<InetAddress> own(List<InetSocketAddress> members, int port) {
        return members.stream()
                .filter(member -> member.getPort() == port)
                .map(InetSocketAddress::getAddress)
                .filter(MemberAddresses::isHere)
                .findFirst();
    }

    private static boolean isHere(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException _) {
            return false;
        }
    }
}
