package etudeline.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import etudeline.TestDatabase;
import etudeline.cluster.Fault;
import etudeline.cluster.Wires;
import etudeline.front.ShutOut;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is deactivated does nothing any more a second later, whatever befalls a node on which they have a page open. */
class RightsUnderFaultsIT {

    private static final Duration LASTING = Duration.ofMillis(1500);

    private static ShutOut nodes;

    @RegisterExtension
    final Browsers browsers = new Browsers();

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
    @Test
    void nothing_succeeds_a_second_later() {
        List<Set<Fault>> all = nodes.faults();
        if (all.stream().noneMatch(faults -> faults.contains(Fault.ALONE))) {
            System.out.println(Wires.NONE);
        }
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, nodes.healthy());
        administrator.signIn("admin", "demo");
        SoftAssertions seen = new SoftAssertions();
        for (Set<Fault> faults : all) {
            ShutOut.Outcome outcome =
                    nodes.deactivateDuring(faults, LASTING, student -> deactivate(administrator, student));
            System.out.println("Rights: " + outcome);
            seen.assertThat(outcome.succeeded())
                    .as("what succeeded before %s", faults)
                    .isEqualTo(2);
            seen.assertThat(outcome.refused())
                    .as("what was refused in %s", faults)
                    .isPositive();
            seen.assertThat(outcome.leaked()).as("what succeeded in %s", faults).isEmpty();
        }
        seen.assertAll();
    }

    private static void deactivate(Visitor administrator, String student) {
        administrator.open("/admin/etudiants/" + student).sees("Étudiants");
        administrator.page().locator("vaadin-button[aria-label=Actions]").click();
        administrator
                .page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Désactiver"))
                .click();
        administrator.reads("ne peut plus se connecter.");
    }
}
