package etudeline.account;

import etudeline.academics.CatalogueTree;
import etudeline.job.Words;
import etudeline.kit.AccountId;
import etudeline.kit.Conditions;
import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a job does and to whom, as its list says it; names are copied, for parts of the structure may go. */
final class BulkWords {

    private BulkWords() {}

    static Words title(Role role, Deed deed, CatalogueTree tree) {
        return switch (deed) {
            case Deed.Deactivate() -> of(role, "deactivation");
            case Deed.Reactivate() -> of(role, "reactivation");
            case Deed.Confirm() -> of(role, "confirmation");
            case Deed.Refuse() -> of(role, "refusal");
            case Deed.HandOutCodes() -> of(role, "handout");
            case Deed.Delete _ -> of(role, "deletion");
            case Deed.Move move -> title(move, tree);
        };
    }

    private static Words of(Role role, String what) {
        return Words.of((role == Role.STUDENT ? "account.bulk." : "account.bulk.professors.") + what);
    }

    private static Words title(Deed.Move move, CatalogueTree tree) {
        if (move.programme() == null) {
            return Words.of("account.bulk.moveToLevel", String.valueOf(move.level()));
        }
        String programme = tree.name(move.programme());
        return move.level() == null
                ? Words.of("account.bulk.moveToProgramme", programme)
                : Words.of("account.bulk.moveToPlace", programme, move.level().name());
    }

    static List<Words> about(Selection selection, CatalogueTree tree) {
        return switch (selection) {
            case Selection.Ticked(var role, var _) -> List.of(of(role, "ticked"));
            case Selection.AllStudents(var filter, var except) -> {
                List<Words> words = places(filter.university(), filter.faculty(), filter.programme(), tree);
                if (filter.level() != null) {
                    words.add(name(filter.level().name()));
                }
                yield about(
                        words, filter.state(), filter.text(), filter.columns(), except, of(Role.STUDENT, "everybody"));
            }
            case Selection.AllProfessors(var filter, var except) ->
                about(
                        places(filter.university(), filter.faculty(), filter.programme(), tree),
                        filter.state(),
                        filter.text(),
                        filter.columns(),
                        except,
                        of(Role.PROFESSOR, "everybody"));
        };
    }

    private static List<Words> places(
            @Nullable UniversityId university,
            @Nullable FacultyId faculty,
            @Nullable ProgrammeId programme,
            CatalogueTree tree) {
        List<Words> words = new ArrayList<>();
        if (university != null) {
            words.add(name(tree.name(university)));
        }
        if (faculty != null) {
            words.add(name(tree.name(faculty)));
        }
        if (programme != null) {
            words.add(name(tree.name(programme)));
        }
        return words;
    }

    private static List<Words> about(
            List<Words> words,
            @Nullable AccountState state,
            @Nullable String text,
            Conditions columns,
            Set<AccountId> except,
            Words everybody) {
        if (state != null) {
            words.add(Words.of("account.state." + state.name().toLowerCase(Locale.ROOT)));
        }
        if (text != null && !text.isBlank()) {
            words.add(Words.of("account.bulk.searched", text.strip()));
        }
        if (!columns.none()) {
            words.add(Words.of("account.bulk.narrowed"));
        }
        if (!except.isEmpty()) {
            words.add(Words.of("account.bulk.except", Integer.toString(except.size())));
        }
        return words.isEmpty() ? List.of(everybody) : words;
    }

    private static Words name(String name) {
        return Words.of("account.bulk.name", name);
    }
}
