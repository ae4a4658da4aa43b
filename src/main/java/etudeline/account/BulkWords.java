package etudeline.account;

import etudeline.academics.CatalogueTree;
import etudeline.job.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which students a job is about, as its list says it; names are copied, for parts of the structure may go. */
final class SelectionWords {

    private SelectionWords() {}

    static List<Words> of(StudentSelection selection, CatalogueTree tree) {
        return switch (selection) {
            case StudentSelection.Ticked _ -> List.of(Words.of("account.bulk.ticked"));
            case StudentSelection.OfFilter(var filter, var except) -> {
                List<Words> words = of(filter, tree);
                if (!except.isEmpty()) {
                    words.add(Words.of("account.bulk.except", Integer.toString(except.size())));
                }
                yield words.isEmpty() ? List.of(Words.of("account.bulk.everybody")) : words;
            }
        };
    }

    private static List<Words> of(StudentFilter filter, CatalogueTree tree) {
        List<Words> words = new ArrayList<>();
        if (filter.university() != null) {
            words.add(name(tree.name(filter.university())));
        }
        if (filter.faculty() != null) {
            words.add(name(tree.name(filter.faculty())));
        }
        if (filter.programme() != null) {
            words.add(name(tree.name(filter.programme())));
        }
        if (filter.level() != null) {
            words.add(name(filter.level().name()));
        }
        if (filter.state() != null) {
            words.add(Words.of("account.state." + filter.state().name().toLowerCase(Locale.ROOT)));
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            words.add(Words.of("account.bulk.searched", filter.text().strip()));
        }
        return words;
    }

    private static Words name(String name) {
        return Words.of("account.bulk.name", name);
    }
}
