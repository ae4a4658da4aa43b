package etudeline.audit;

import etudeline.access.UniversityScope;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowReading;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

interface AuditEntries extends Repository<AuditEntry, Long>, PagedRows {

    RowShape<JournalRow> SHAPE = RowShape.of(JournalRow.class, "AuditEntry", """
                    r.id, r.at, r.actorName, r.universityId, r.action, r.subjectType, r.subjectId, r.subjectName, r.before,
                    r.after""")
            .sort("date", "at")
            .sort("action", "action", "at")
            .sort("objet", "subjectType", "at")
            .searchedThrough(
                    "actorName", "a.searchText", "r.actorName in (select a.name from AuditActor a where :found)")
            .day("date", "at")
            .text("qui", "actorName", true)
            .word("action", "action")
            .word("objet", "subjectType")
            .text("nom", "subjectName", false)
            .text(
                    "changement",
                    "concat(coalesce(cast(r.before as String), ''), ' ', coalesce(cast(r.after as String), ''))",
                    false)
            .choice("universite", "universityId");

    Sort NEWEST = Sort.by(Sort.Direction.DESC, "date");

    AuditEntry save(AuditEntry entry);

    /** Newest first, unless the window has an order. */
    default List<JournalRow> rows(JournalFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window.sort().isSorted() ? window : window.sortedBy(NEWEST));
    }

    default Total total(JournalFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default Optional<JournalRow> row(long id, UniversityScope scope) {
        RowQuery<JournalRow> one = query(JournalFilter.NONE, scope).equal("id", id);
        return rows(one, Window.first(1)).stream().findFirst();
    }

    /** What was done to that one thing, newest first, at most so many. */
    default List<JournalRow> about(String subjectType, long subjectId, UniversityScope scope, int most) {
        return rows(
                query(JournalFilter.NONE, scope)
                        .equal("subjectType", subjectType)
                        .equal("subjectId", subjectId),
                Window.first(most).sortedBy(NEWEST));
    }

    default RowReading<JournalRow> reading(JournalFilter filter, UniversityScope scope, Sort sort) {
        return reading(query(filter, scope), sort.isSorted() ? sort : NEWEST);
    }

    static RowQuery<JournalRow> query(JournalFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        UniversityId university = filter.university();
        return SHAPE.query()
                .equal("universityId", only == null ? null : only.value())
                .equal("universityId", university == null || university.equals(only) ? null : university.value())
                .equal("action", filter.action())
                .equal("subjectType", filter.subjectType())
                .when("r.at >= :value", filter.from())
                .when("r.at < :value", filter.before())
                .search(filter.actor())
                .narrow(filter.columns());
    }
}
