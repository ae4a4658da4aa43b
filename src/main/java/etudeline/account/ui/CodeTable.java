package etudeline.account.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.account.CodeSheets.Card;
import etudeline.account.CodeSheets.Group;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes as CSV that spreadsheets in French open by a double click, and that imports read; no cell begins a formula. */
@Component
class CodeTable {

    private static final List<String> COLUMNS = List.of(
            "matricule",
            "prenom",
            "nom",
            "identifiant",
            "email",
            "universite",
            "ufr",
            "filiere",
            "niveau",
            "code",
            "lien",
            "valable_jusqu_au");

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");

    private final Catalogue catalogue;

    CodeTable(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void head(PrintWriter out) {
        out.write('\ufeff');
        write(out, COLUMNS.stream());
    }

    void row(PrintWriter out, Group group, Card card, String activation) {
        CatalogueTree tree = catalogue.tree();
        CatalogueTree.@Nullable Programme programme = group.programme() == null
                ? null
                : tree.programme(group.programme()).orElse(null);
        write(
                out,
                Stream.of(
                                card.matricule(),
                                card.firstName(),
                                card.lastName(),
                                card.username(),
                                card.email(),
                                tree.name(group.university()),
                                programme == null
                                        ? null
                                        : tree.faculty(programme.faculty())
                                                .map(CatalogueTree.Faculty::code)
                                                .orElse(null),
                                programme == null ? null : programme.code(),
                                group.level() == null ? null : group.level().name(),
                                card.code(),
                                activation + "?" + ActivationView.CODE + "=" + card.code(),
                                card.expiresAt()
                                        .atZone(tree.zone(group.university()))
                                        .toLocalDate()
                                        .toString())
                        .map(value -> value == null ? "" : value));
    }

    private static void write(PrintWriter out, Stream<String> cells) {
        out.write(cells.map(CodeTable::cell).collect(Collectors.joining(";", "", "\r\n")));
    }

    private static String cell(String value) {
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
