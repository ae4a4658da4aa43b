package etudeline.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about the start of one node.
 *
 * @param address where the HTTP port listens; absent: everywhere
 * @param port HTTP port, 0 for any
 * @param managementAddress where the management port listens
 * @param database absent: the embedded PostgreSQL
 * @param directDatabase the same without a pooler in between; absent: there is none
 * @param demo {@code off}, {@code small} or a number of students
 * @param secret absent: not given
 * @param bucket where people's files are kept; absent: in the data folder
 * @param drain how long it goes on serving after it has said that it is about to stop
 */
record LaunchSettings(
        Optional<String> address,
        int port,
        int managementPort,
        String managementAddress,
        Optional<DatabaseAddress> database,
        Optional<DatabaseAddress> directDatabase,
        Path dataFolder,
        String demo,
        Optional<String> secret,
        Optional<BucketAddress> bucket,
        Fleet fleet,
        Duration drain) {

    static final String DEMO_OFF = "off";

    /** In seconds, among several nodes: our front tier asks every second, and twice. */
    private static final int DRAIN = 3;

    static LaunchSettings from(Map<String, String> environment) {
        int port = port(environment, "PORT", 8080);
        int managementPort = port(environment, "MANAGEMENT_PORT", 8081);
        if (port == managementPort && port != 0) {
            throw new Refusal("PORT and MANAGEMENT_PORT are both " + port + ": they must differ");
        }
        Fleet fleet = Fleet.from(environment);
        return new LaunchSettings(
                given(environment, "ADDRESS"),
                port,
                managementPort,
                given(environment, "MANAGEMENT_ADDRESS").orElse("127.0.0.1"),
                database(environment, "DATABASE_URL"),
                database(environment, "DATABASE_DIRECT_URL"),
                folder(given(environment, "ETUDE_DATA_DIR").orElse(".data")),
                demo(given(environment, "ETUDE_DEMO").orElse(DEMO_OFF)),
                given(environment, "ETUDE_SECRET"),
                BucketAddress.from(environment),
                fleet,
                Duration.ofSeconds(number(environment, "ETUDE_DRAIN", 60).orElse(fleet.isOne() ? 0 : DRAIN)));
    }

    boolean isDemo() {
        return !demo.equals(DEMO_OFF);
    }

    private static Optional<DatabaseAddress> database(Map<String, String> environment, String name) {
        return given(environment, name).map(text -> DatabaseAddress.parse(name, text));
    }

    static Optional<String> given(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        return number(environment, name, 65_535).orElse(otherwise);
    }

    /** A number from 0 to the most. */
    static Optional<Integer> number(Map<String, String> environment, String name, int most) {
        return given(environment, name).map(text -> {
            if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most) {
                throw new Refusal(name + " is \"" + text + "\": a number from 0 to " + most + " is needed");
            }
            return Integer.parseInt(text);
        });
    }

    private static String demo(String text) {
        if (!text.matches("off|small|[1-9][0-9]{0,7}")) {
            throw new Refusal("ETUDE_DEMO is \"" + text + "\": off, small or a number of students is needed");
        }
        return text;
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal("ETUDE_DATA_DIR is no path: " + e.getReason(), e);
        }
    }
}
