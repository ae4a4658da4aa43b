package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static etudeline.journey.NodeLossIT.FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser keeps of forms: for whom, until when, and what never. */
@JourneyTest
class KeptFormsIT {

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    PageSessions sessions;

    @Test
    void a_registration_goes_on_without_the_password() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        Visitor student = browsers.visitor("student", Device.PHONE, port);
        student.open("/inscription").fill("Prénom", "Aïssatou").fill("Nom", "Ndiaye");
        student.fill("Mot de passe", PASSWORD).fill("Confirmer le mot de passe", PASSWORD);
        student.choose("Université", studies.university()).choose("Niveau", "Licence 2 (L2)");

        sessions.lose();

        student.reads(FOUND).finds("Prénom", "Aïssatou").finds("Nom", "Ndiaye");
        student.finds("Université", studies.university()).finds("Filière", studies.programme());
        assertThat(student.field("Niveau")).hasText("Licence 2 (L2)");
        student.finds("Mot de passe", "").finds("Confirmer le mot de passe", "");
        assertThat(student.kept()).doesNotContain(PASSWORD);
        student.findsPageInOrder();
        student.fill("Identifiant", "aissatou." + studies.professor());
        student.fill("Mot de passe", PASSWORD).fill("Confirmer le mot de passe", PASSWORD);
        student.press("Créer mon compte");
        student.page().waitForURL(url -> !url.contains("/inscription"));
        student.keepsNothing();
    }

    @Test
    void what_was_typed_on_an_outdated_copy_overwrites_nothing() {
        Cast.Studies studies = cast.studies();
        String student = cast.students(studies, 1) + " 001";
        long chapter = cast.chapter(studies);
        Visitor administrator = administrator(Device.DESKTOP);
        administrator.open("/admin/etudiants?q=" + student.replace(" ", "%20"));
        administrator.page().getByText(student).first().click();
        administrator.fill("Prénom", "Marième").fill("E-mail (facultatif)", "marieme@exemple.sn");
        Visitor professor = browsers.visitor("professor", Device.DESKTOP, port);
        professor.signIn(studies.professor(), PASSWORD);
        professor.open("/prof/chapitres/" + chapter).fill("Titre", "Mon titre");
        professor.reads("Brouillon enregistré à");

        cast.firstName(student, "Coumba");
        cast.title(chapter, "Le titre du collègue");
        sessions.lose();

        String both = "Prénom : enregistré « Coumba », votre saisie « Marième »";
        administrator.reads(both).press("Enregistrer").reads(both);
        assertThat(cast.firstName(student)).isEqualTo("Coumba");
        administrator.findsPageInOrder();
        administrator.press("Garder « Marième »").press("Garder « marieme@exemple.sn »");
        administrator.press("Enregistrer").reads(student + " Marième");

        professor.reads("a été publié depuis votre brouillon");
        professor.finds("Titre", "Mon titre").press("Publier");
        professor
                .reads("Publier à nouveau « Mon titre »")
                .button("Publier")
                .last()
                .click();
        professor.reads("Le chapitre a changé entre-temps").reads("Le titre du collègue");
        professor.findsPageInOrder();
    }

    @Test
    void what_is_saved_given_up_or_left_behind_is_forgotten() {
        Cast.Studies studies = cast.studies();
        String students = cast.students(studies, 1);
        Visitor administrator = administrator(Device.PHONE);
        administrator.open("/admin/filieres?q=" + studies.programme().replace(" ", "%20"));
        administrator.page().getByText(studies.programme()).first().click();
        assertThat(administrator.button("Enregistrer")).isVisible();
        administrator.fill("Nom", "Physique appliquée");
        sessions.lose();
        administrator.reads(FOUND).finds("Nom", "Physique appliquée");
        assertThat(administrator.page()).hasURL(Pattern.compile("/admin/filieres/\\d+\\?q="));
        administrator.press("Annuler");
        administrator.press("Quitter sans enregistrer");
        assertThat(administrator.button("Enregistrer")).hasCount(0);
        administrator.keepsNothing();

        administrator.open("/admin/etudiants?q=" + students).reads(students + " 001");
        administrator.page().getByText(students).first().click();
        administrator.fill("Prénom", "Marième");
        administrator.keeps("Marième");
        Visitor other = browsers.tab("other", administrator);
        other.open("/profil").fill("Identifiant", "marieme.a.moitie");
        other.keeps("marieme.a.moitie");
        other.press("Plus").press("Se déconnecter").sees("Vos cours, même quand la connexion est faible.");
        other.keepsNothing();
        assertThat(administrator.page()).hasURL(Pattern.compile("/connexion"));
    }

    /** Without a sign-out: the sign-in is over, and the next person in the same tab is another. */
    @Test
    void what_one_person_has_typed_no_other_is_shown() {
        Cast.Studies studies = cast.studies();
        Visitor visitor = browsers.visitor("visitor", Device.DESKTOP, port);
        visitor.signIn(studies.professor(), PASSWORD);
        visitor.open("/profil").fill("Identifiant", "mon.nouveau.nom");
        visitor.keeps("mon.nouveau.nom");

        visitor.page().context().clearCookies();
        visitor.signIn(ADMINISTRATOR, PASSWORD);

        visitor.open("/profil").finds("Identifiant", ADMINISTRATOR);
        assertThat(visitor.page().getByText(FOUND)).hasCount(0);
        visitor.keepsNothing();
    }

    private Visitor administrator(Device device) {
        Visitor administrator = browsers.visitor("administrator", device, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        return administrator;
    }
}
