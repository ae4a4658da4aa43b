package etudeline.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Looks at TCP ports of this machine before anything is started on them. */
final class Ports {

    private Ports() {}

    static void requireFree(int port, String variable) {
        requireFree(new InetSocketAddress(port), variable);
    }

    /** Of an address that the one variable names, a port that the other does. */
    static void requireFree(String addressVariable, String address, int port, String variable) {
        try {
            requireFree(new InetSocketAddress(InetAddress.getByName(address), port), variable);
        } catch (UnknownHostException e) {
            throw new Refusal(addressVariable + " is \"" + address + "\": no such address", e);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void requireFree(InetSocketAddress address, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            // As Tomcat does, or connections of the previous run that still linger would look like a port in use.
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (BindException e) {
            throw new Refusal(inUse(address.getPort(), variable, e), e);
        } catch (IOException e) {
            throw new Refusal("Port " + address.getPort() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String inUse(int port, String variable, BindException e) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Address already in use")) {
            return "Port " + port + " is in use: stop what uses it, or set " + variable + " to another";
        }
        return "Port " + port + " cannot be used (" + message + "): set " + variable + " to another";
    }
}
