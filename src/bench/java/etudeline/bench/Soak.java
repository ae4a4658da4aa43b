package etudeline.bench;

import etudeline.job.JobsSoak;
import etudeline.journey.FailoverSoak;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;

/** Runs the long tries by name; one that fails ends the process with an error. */
final class Soak {

    /** One long try; it throws when what was promised does not hold. */
    private interface Try {
        void run() throws Exception;
    }

    private static final Map<String, Try> ALL = Map.of(
            "killed", () -> new KilledSoak().run(),
            "coherence", () -> new CoherenceSoak().run(),
            "forming", () -> new FormingSoak().run(),
            "jobs", () -> new JobsSoak().run(),
            "failover", () -> new FailoverSoak().run());

    /** Held, or its level would be forgotten. */
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private Soak() {}

    /** With the name of one, or {@code all}. */
    public static void main(String[] args) throws Exception {
        // The database of a soak is migrated as it is in tests, of which nobody wants to read.
        Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        LIQUIBASE.setLevel(Level.WARNING);
        if (!args[0].equals("all") && !ALL.containsKey(args[0])) {
            System.err.println("There is no soak \"" + args[0] + "\": " + String.join(", ", ALL.keySet()));
            System.exit(1);
        }
        for (Map.Entry<String, Try> soak : ALL.entrySet()) {
            if (args[0].equals("all") || args[0].equals(soak.getKey())) {
                System.out.println("Soak: " + soak.getKey());
                soak.getValue().run();
            }
        }
    }
}
