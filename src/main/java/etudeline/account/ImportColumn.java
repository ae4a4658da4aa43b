package etudeline.account;

import etudeline.exchange.SheetReading;
import java.util.List;

/** A column that an imported file may have. */
public enum ImportColumn {
    MATRICULE("matricule", "numero", "ine", "carte", "numeroetudiant", "numerocarte"),
    FIRST_NAME("prenom", "prenoms", "firstname", "givenname"),
    LAST_NAME("nom", "noms", "nomdefamille", "lastname", "surname", "familyname"),
    EMAIL("email", "mail", "courriel", "adressemail", "adresseelectronique"),
    FACULTY("ufr", "codeufr", "faculte", "faculty"),
    PROGRAMME("filiere", "codefiliere", "programme", "formation"),
    LEVEL("niveau", "niveaux", "level", "annee"),
    SPECIALITY("specialite", "specialites", "speciality", "discipline"),
    PROGRAMMES("filieres", "filiere", "codesfilieres", "codefiliere", "programmes", "formations");

    private final String header;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> synonyms;

    ImportColumn(String header, String... synonyms) {
        this.header = header;
        this.synonyms = List.of(synonyms);
    }

    /** As it stands in the files that the portal describes. */
    public String header() {
        return header;
    }

    /** Which of these names means this column, the usual one before others; -1: none. */
    int findIn(List<String> names) {
        List<String> folded = names.stream().map(SheetReading::fold).toList();
        int found = folded.indexOf(header);
        for (int at = 0; found < 0 && at < synonyms.size(); at++) {
            found = folded.indexOf(synonyms.get(at));
        }
        return found;
    }
}
