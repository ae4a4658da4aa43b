package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator shuts many students out at once, sees on open pages how that goes on, and takes it back. */
@JourneyTest
class BulkJobIT {

    private static final int STUDENTS = 600;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void many_students_are_shut_out_in_the_background_and_let_in_again() {
        cast.students(cast.studies(), "Groupe", STUDENTS);
        Visitor administrator = administrator(Device.DESKTOP);
        administrator.open("/admin/etudiants?q=groupe").sees("Étudiants");
        box(administrator, "Sélectionner Groupe 001 Fatou").check();
        box(administrator, "Sélectionner Groupe 002 Fatou").check();
        administrator.reads("2 sélectionnés").findsPageInOrder();
        starting(administrator, "Sélectionner les 600").click();
        Locator spared = box(administrator, "Sélectionner Groupe 003 Fatou");
        assertThat(spared).isChecked();
        spared.uncheck();
        administrator.reads("599 sélectionnés");
        administrator.press("Désactiver");
        starting(administrator, "Désactiver 599").click();
        Locator deactivated = administrator.page().locator("vaadin-grid .badge").getByText("Désactivé");
        assertThat(deactivated.first()).isVisible();
        administrator.reads("Désactivation d’étudiants · 599 faits, aucun problème.");
        assertThat(cast.students("Groupe", "DEACTIVATED")).isEqualTo(STUDENTS - 1);
        administrator.findsPageInOrder();

        Visitor onPhone = administrator(Device.PHONE);
        onPhone.open("/admin/travaux").sees("Travaux").reads("Désactivation d’étudiants");
        onPhone.findsPageInOrder();
        administrator.open("/admin/travaux").sees("Travaux");
        administrator
                .page()
                .locator("vaadin-grid-cell-content")
                .getByText("Désactivation d’étudiants")
                .first()
                .click();
        administrator
                .sees("Désactivation d’étudiants")
                .reads("Annulable jusqu’au")
                .findsPageInOrder();
        administrator.press("Annuler l’opération");
        Locator dialog = administrator.page().getByRole(AriaRole.ALERTDIALOG);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Annuler l’opération"))
                .click();
        assertThat(administrator.page().locator(".job-facts .badge")).hasText("Annulé");
        administrator.reads("599 sur 599").findsPageInOrder();
        assertThat(cast.students("Groupe", "ACTIVE")).isEqualTo(STUDENTS);
    }

    private Visitor administrator(Device device) {
        Visitor administrator = browsers.visitor("administrator on " + device, device, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        return administrator;
    }

    private static Locator box(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Numbers are written with a space of their own. */
    private static Locator starting(Visitor visitor, String words) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }
}
