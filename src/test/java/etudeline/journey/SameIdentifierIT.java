package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Of two browsers that create the same identifiant at once one gets it, and the other keeps what was typed. */
@JourneyTest
class SameIdentifierIT {

    private static final String TAKEN = "Cet identifiant est déjà pris.";

    /** Milliseconds in which both browsers learn when to press. */
    private static final int SOON = 500;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void two_students_register_with_the_same_identifiant() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        Visitor one = registering("Aïssatou", "Fatou.Diop", studies);
        Visitor other = registering("Khady", "fatou.diop", studies);
        pressAtOnce("Créer mon compte", one, other);
        Visitor late = theOneRefused("h1:has-text('Bonjour')", one, other);
        late.isToldAt("Identifiant", TAKEN)
                .isAt("Identifiant")
                .finds("Nom", "Diop")
                .finds("Mot de passe", PASSWORD);
        late.finds("Filière", studies.programme()).findsPageInOrder();
        assertThat(cast.accounts("fatou.diop")).isEqualTo(1);
        late.fill("Identifiant", "fatou.diop2").press("Créer mon compte");
        late.sees("Bonjour, " + late.name() + " Diop");
    }

    @Test
    void two_administrators_create_professors_with_the_same_identifiant() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        Visitor one = adding("Abdou", studies);
        Visitor other = adding("Binta", studies);
        pressAtOnce("Enregistrer", one, other);
        Visitor late = theOneRefused("h2:has-text('Compte créé')", one, other);
        late.isToldAt("Identifiant", TAKEN)
                .isAt("Identifiant")
                .finds("Prénom", late.name())
                .finds("Nom", "Fall");
        late.finds("Université", studies.university()).findsPageInOrder();
        assertThat(cast.accounts("fall")).isEqualTo(1);
        late.fill("Identifiant", "fall.2").press("Enregistrer");
        assertThat(late.field("Lien à usage unique")).isVisible();
    }

    private Visitor registering(String firstName, String username, Cast.Studies studies) {
        Visitor student = browsers.visitor(firstName, Device.PHONE, port);
        student.open("/inscription")
                .fill("Prénom", firstName)
                .fill("Nom", "Diop")
                .fill("Identifiant", username);
        student.fill("Mot de passe", PASSWORD).fill("Confirmer le mot de passe", PASSWORD);
        student.choose("Université", studies.university()).choose("Niveau", "Licence 2 (L2)");
        return student;
    }

    private Visitor adding(String firstName, Cast.Studies studies) {
        Visitor administrator = browsers.visitor(firstName, Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open("/admin/professeurs").startsAdding();
        administrator.fill("Prénom", firstName).fill("Nom", "Fall").fill("Identifiant", "fall");
        administrator.choose("Université", studies.university()).choose("Filières", studies.programme());
        administrator.page().keyboard().press("Escape");
        return administrator;
    }

    /** Each page presses its button by itself at the same moment: one call after the other would be too far apart. */
    private static void pressAtOnce(String button, Visitor... visitors) {
        double now = (double) visitors[0].page().evaluate("Date.now() + 0.5");
        for (Visitor visitor : visitors) {
            visitor.button(button)
                    .evaluate("(button, at) => { setTimeout(() => button.click(), at - Date.now()); }", now + SOON);
        }
    }

    /** Both have got their answer; exactly one of them the one that was hoped for. */
    private static Visitor theOneRefused(String hopedFor, Visitor... visitors) {
        List<Visitor> refused = List.of(visitors).stream()
                .filter(visitor -> {
                    Locator hope = visitor.page().locator(hopedFor);
                    Locator refusal =
                            visitor.page().locator("[slot=error-message]").getByText(TAKEN);
                    assertThat(hope.or(refusal).first()).isVisible();
                    return refusal.isVisible();
                })
                .toList();
        assertThat(refused).as("who is refused").hasSize(1);
        return refused.getFirst();
    }
}
