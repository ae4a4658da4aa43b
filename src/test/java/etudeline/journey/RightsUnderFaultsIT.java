package etudeline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.TestDatabase;
import etudeline.cluster.Fault;
import etudeline.cluster.Wires;
import etudeline.front.ShutOut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is deactivated does nothing any more a second later, whatever befalls a node on which they have a page open. */
class RightsUnderFaultsIT {

    private static ShutOut nodes;

    @BeforeAll
    static void start() {
        nodes = ShutOut.start(TestDatabase.copy(), Path.of("target", "rights-under-faults"));
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    /** A node without a wire to the others takes a network of its own, which is root's to make: said where there is none. */
    static Stream<Fault> faults() {
        if (!nodes.knows(Fault.ALONE)) {
            System.out.println(Wires.NONE);
        }
        return Stream.of(Fault.STOPPED, Fault.CUT, Fault.SILENT, Fault.ALONE).filter(nodes::knows);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothing_succeeds_a_second_later(Fault fault) {
        ShutOut.Outcome outcome = nodes.deactivateDuring(fault, Duration.ofSeconds(3));
        System.out.println("Rights: " + outcome);
        assertThat(outcome.succeeded()).as("what succeeded before").isEqualTo(2);
        assertThat(outcome.refused()).as("what was refused").isPositive();
        assertThat(outcome.leaked()).as("what succeeded").isEmpty();
    }
}
