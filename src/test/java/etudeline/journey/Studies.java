package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** The places that one round of the journey creates, told apart by a letter. */
record Studies(char letter) {

    String university() {
        return "Université Alioune Diop " + letter;
    }

    String programme() {
        return "Mathématiques et informatique " + letter;
    }

    String subject() {
        return "Analyse " + letter;
    }

    String username(String name) {
        return name + "." + Character.toString(letter).toLowerCase(Locale.ROOT);
    }

    /** All that a professor needs; answers the link that lets them in. */
    String create(Visitor administrator) {
        add(administrator, "/admin/universites", "Universités");
        administrator.fill("Nom", university()).fill("Code", "UAD" + letter);
        save(administrator, "Université enregistrée.");
        add(administrator, "/admin/ufr", "UFR");
        administrator.choose("Université", university()).fill("Nom", "Sciences et technologies " + letter);
        administrator.fill("Code", "SET");
        save(administrator, "UFR enregistrée.");
        add(administrator, "/admin/filieres", "Filières");
        administrator.choose("Université", university()).choose("UFR", "Sciences et technologies " + letter);
        administrator.fill("Nom", programme()).fill("Code", "MI");
        save(administrator, "Filière enregistrée.");
        add(administrator, "/admin/matieres", "Matières");
        administrator.choose("Université", university()).choose("UFR", "Sciences et technologies " + letter);
        administrator.choose("Filière", programme()).choose("Niveau", "L2").choose("Semestre", "S1");
        administrator.fill("Nom", subject()).fill("Code", "AN3");
        save(administrator, "Matière enregistrée.");
        return professor(administrator);
    }

    private String professor(Visitor administrator) {
        add(administrator, "/admin/professeurs", "Professeurs");
        administrator.fill("Prénom", "Ousmane").fill("Nom", "Sarr").fill("Identifiant", username("ousmane"));
        administrator.choose("Université", university()).choose("Filières", programme());
        administrator.page().keyboard().press("Escape");
        administrator.press("Enregistrer");
        String link = administrator.field("Lien à usage unique").inputValue();
        assertThat(link).contains("/activation");
        administrator.findsPageInOrder();
        return link;
    }

    private static void add(Visitor administrator, String path, String heading) {
        administrator.open(path).sees(heading).findsPageInOrder();
        administrator.press("Ajouter");
        assertThat(administrator.button("Enregistrer")).isVisible();
        administrator.findsPageInOrder();
    }

    private static void save(Visitor administrator, String said) {
        administrator.press("Enregistrer").reads(said).findsPageInOrder();
    }
}
