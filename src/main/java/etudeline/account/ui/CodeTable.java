package etudeline.account.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.account.CodeSheets.Card;
import etudeline.account.CodeSheets.Group;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes as a table for mail merge, whose first columns are those of imports. */
@Component
class CodeTable {

    static final List<String> COLUMNS = List.of(
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

    private final Catalogue catalogue;

    CodeTable(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<String> cells(Group group, Card card, String activation) {
        CatalogueTree tree = catalogue.tree();
        CatalogueTree.@Nullable Programme programme = group.programme() == null
                ? null
                : tree.programme(group.programme()).orElse(null);
        return Stream.of(
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
                .map(value -> value == null ? "" : value)
                .toList();
    }
}
