package etudeline.account;

import etudeline.academics.Catalogue;
import etudeline.access.UniversityScope;
import etudeline.kit.AccountId;
import etudeline.kit.RowQuery;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people that a deed on many is about: ids alone, eight bytes for each. */
@Component
class BulkPeople {

    /**
     * Whom somebody means, at this moment.
     *
     * @param concerned whom the deed would change
     * @param others how many it would leave as they are
     */
    record Meant(List<Long> concerned, int others) {}

    private final StudentRepository rows;
    private final Catalogue catalogue;

    BulkPeople(StudentRepository rows, Catalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    Meant meant(Selection selection, UniversityScope scope, Deed deed) {
        List<Long> all = selected(selection, narrowed(query(selection, scope), deed));
        Set<Long> leftAlone = new HashSet<>(rows.ids(leftAlone(narrowed(query(selection, scope), deed), deed)));
        List<Long> concerned =
                all.stream().filter(id -> !leftAlone.contains(id)).toList();
        return new Meant(concerned, all.size() - concerned.size());
    }

    private List<Long> selected(Selection selection, RowQuery<?> query) {
        List<Long> found = rows.ids(query);
        Set<AccountId> except = switch (selection) {
            case Selection.AllStudents all -> all.except();
            case Selection.AllProfessors all -> all.except();
            case Selection.Ticked _ -> Set.of();
        };
        Set<Long> taken = except.stream().map(AccountId::value).collect(Collectors.toSet());
        return found.stream().filter(id -> !taken.contains(id)).toList();
    }

    private RowQuery<?> query(Selection selection, UniversityScope scope) {
        return switch (selection) {
            case Selection.AllStudents(var filter, var _) -> StudentRepository.query(filter, scope);
            case Selection.AllProfessors(var filter, var _) ->
                ProfessorRepository.query(filter, filter.programmes(catalogue::tree), scope);
            case Selection.Ticked(var role, var people) ->
                switch (role) {
                    case STUDENT -> StudentRepository.ticked(people, scope);
                    case PROFESSOR -> ProfessorRepository.ticked(people, scope);
                    default -> throw new IllegalArgumentException("Nobody does that to many of role " + role);
                };
        };
    }

    /** A move is within one university. */
    private static RowQuery<?> narrowed(RowQuery<?> query, Deed deed) {
        return deed instanceof Deed.Move move
                ? query.equal("universityId", move.university().value())
                : query;
    }

    private static RowQuery<?> leftAlone(RowQuery<?> query, Deed deed) {
        return switch (deed) {
            case Deed.Deactivate() -> query.equal("state", AccountState.DEACTIVATED);
            case Deed.Reactivate() -> query.among("state", EnumSet.of(AccountState.ACTIVE, AccountState.PENDING));
            case Deed.Confirm(), Deed.Refuse() ->
                query.among("state", EnumSet.complementOf(EnumSet.of(AccountState.PENDING)));
            case Deed.Move(var _, var programme, var level) ->
                query.equal("programmeId", programme == null ? null : programme.value())
                        .equal("level", level);
            case Deed.HandOutCodes() ->
                query.when("r.passwordHash is not null or r.state = :value", AccountState.DEACTIVATED);
            case Deed.Delete _ -> query.among("id", List.of());
        };
    }
}
