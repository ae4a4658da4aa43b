package etudeline.journey;

import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people get wrong is said at the field, the first of them has the focus, and what was typed stays. */
@JourneyTest
class BadInputIT {

    private static final String REQUIRED = "Ce champ est obligatoire.";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Test
    void a_student_who_registers_is_told_all_that_is_missing_at_once() {
        cast.studies();
        cast.studies();
        Visitor student = browsers.visitor("student", Device.PHONE, port);
        student.open("/inscription").fill("Nom", "Ndiaye").press("Créer mon compte");
        for (String label :
                List.of("Prénom", "Identifiant", "Mot de passe", "Université", "UFR", "Filière", "Niveau")) {
            student.isToldAt(label, REQUIRED);
        }
        student.isAt("Prénom").finds("Nom", "Ndiaye").findsPageInOrder();
    }

    @Test
    void a_student_who_registers_is_told_what_is_too_long() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        String long101 = "a".repeat(101);
        String long201 = "le baobab ".repeat(20) + "!";
        Visitor student = browsers.visitor("student", Device.DESKTOP, port);
        student.open("/inscription")
                .fill("Prénom", "Aïssatou")
                .fill("Nom", long101)
                .fill("Identifiant", long101);
        student.fill("Mot de passe", long201).fill("Confirmer le mot de passe", PASSWORD);
        student.choose("Université", studies.university()).choose("Niveau", "Licence 2 (L2)");
        student.press("Créer mon compte");
        student.isToldAt("Nom", "100 caractères au plus.").isToldAt("Identifiant", "100 caractères au plus.");
        student.isToldAt("Confirmer le mot de passe", "Les deux mots de passe sont différents.")
                .isAt("Nom");
        student.fill("Nom", "Ndiaye").fill("Identifiant", "aissatou.ndiaye").fill("Confirmer le mot de passe", long201);
        student.press("Créer mon compte")
                .isToldAt("Mot de passe", "Au plus 200 caractères.")
                .isAt("Mot de passe");
        student.finds("Nom", "Ndiaye").finds("Mot de passe", long201).finds("Prénom", "Aïssatou");
        student.finds("Université", studies.university()).finds("Filière", studies.programme());
        assertThat(cast.accounts("aissatou.ndiaye")).isZero();
    }

    @Test
    void an_administrator_is_told_at_the_fields_of_a_university() {
        Visitor administrator = adding("/admin/universites");
        administrator
                .press("Enregistrer")
                .isToldAt("Nom", REQUIRED)
                .isToldAt("Code", REQUIRED)
                .isAt("Nom");
        String name = "Université de Ziguinchor " + "é".repeat(240);
        administrator.fill("Nom", name).fill("Code", "C".repeat(51)).press("Enregistrer");
        administrator.isToldAt("Nom", "255 caractères au plus.").isToldAt("Code", "50 caractères au plus.");
        administrator
                .isAt("Nom")
                .finds("Nom", name)
                .finds("Code", "C".repeat(51))
                .findsPageInOrder();
        administrator
                .fill("Nom", "Université de Ziguinchor")
                .fill("Code", "UASZ")
                .press("Enregistrer");
        administrator.reads("Université enregistrée.");

        administrator
                .startsAdding()
                .fill("Nom", "Une autre")
                .fill("Code", "uasz")
                .press("Enregistrer");
        administrator.isToldAt("Code", "Une université a déjà ce code.").isAt("Code");
        administrator.finds("Nom", "Une autre").finds("Code", "uasz").findsPageInOrder();
    }

    @Test
    void an_administrator_is_told_at_the_fields_of_a_programme() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        Visitor administrator = adding("/admin/filieres");
        administrator.press("Enregistrer").isToldAt("Nom", REQUIRED).isToldAt("Code", REQUIRED);
        administrator.isToldAt("Université", REQUIRED).isToldAt("UFR", REQUIRED).isAt("Université");
        administrator.choose("Université", studies.university()).choose("UFR", Cast.FACULTY);
        administrator.fill("Nom", "N".repeat(256)).fill("Code", "BIO").press("Enregistrer");
        administrator.isToldAt("Nom", "255 caractères au plus.").isAt("Nom").finds("Code", "BIO");
        administrator.fill("Nom", "Biologie").press("Enregistrer").reads("Filière enregistrée.");

        administrator.startsAdding();
        administrator.choose("Université", studies.university()).choose("UFR", Cast.FACULTY);
        administrator.fill("Nom", "Biologie marine").fill("Code", "BIO").press("Enregistrer");
        administrator
                .isToldAt("Code", "Une filière de cette université a déjà ce code.")
                .isAt("Code");
        administrator.finds("Nom", "Biologie marine").finds("Université", studies.university());
    }

    @Test
    void an_administrator_is_told_at_the_fields_of_a_professor() {
        Cast.Studies studies = cast.studies();
        cast.studies();
        Visitor administrator = adding("/admin/professeurs");
        administrator.fill("Nom", "Sarr").press("Enregistrer");
        administrator.isToldAt("Prénom", REQUIRED).isToldAt("Identifiant", REQUIRED);
        administrator
                .isToldAt("Université", REQUIRED)
                .isAt("Prénom")
                .finds("Nom", "Sarr")
                .findsPageInOrder();
        administrator.fill("Prénom", "O".repeat(101)).fill("Identifiant", studies.professor());
        administrator.fill("Matricule (facultatif)", "M".repeat(51)).fill("E-mail (facultatif)", "pas une adresse");
        administrator.choose("Université", studies.university()).choose("Filières", studies.programme());
        administrator.page().keyboard().press("Escape");
        administrator
                .press("Enregistrer")
                .isToldAt("Prénom", "100 caractères au plus.")
                .isAt("Prénom");
        administrator.isToldAt("Matricule (facultatif)", "50 caractères au plus.");

        administrator
                .fill("Prénom", "Ousmane")
                .fill("Matricule (facultatif)", "")
                .press("Enregistrer");
        administrator.isToldAt("E-mail (facultatif)", "Cette adresse n’est pas complète : nom@exemple.sn");
        administrator.fill("E-mail (facultatif)", "").press("Enregistrer");
        administrator.isToldAt("Identifiant", "Cet identifiant est déjà pris.").isAt("Identifiant");
        administrator.finds("Prénom", "Ousmane").finds("Nom", "Sarr").finds("Identifiant", studies.professor());
        administrator.finds("Université", studies.university());
        assertThat(cast.accounts(studies.professor())).isEqualTo(1);
    }

    private Visitor adding(String path) {
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open(path).startsAdding();
        return administrator;
    }
}
