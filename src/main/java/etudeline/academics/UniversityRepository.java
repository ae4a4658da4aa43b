package etudeline.academics;

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

interface UniversityRepository extends Repository<University, Long>, PagedRows {

    RowShape<UniversityRow> SHAPE = RowShape.of(UniversityRow.class, "University", """
                    new etudeline.kit.UniversityId(r.id), r.code, r.name, r.createdAt, r.version""")
            .sort("nom", "nameKey")
            .sort("code", "code")
            .sort("creation", "createdAt")
            .searched("searchText")
            .text("nom", "nameKey", true)
            .text("code", "code", true)
            .day("creation", "createdAt");

    Optional<University> findById(long id);

    University saveAndFlush(University row);

    void delete(University row);

    void flush();

    default List<UniversityRow> rows(StructureFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window);
    }

    default Total total(StructureFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default RowReading<UniversityRow> reading(StructureFilter filter, UniversityScope scope, Sort sort) {
        return reading(query(filter, scope), sort);
    }

    default Optional<UniversityRow> row(UniversityId id, UniversityScope scope) {
        RowQuery<UniversityRow> one = query(StructureFilter.NONE, scope).equal("id", id.value());
        return rows(one, Window.first(1)).stream().findFirst();
    }

    private static RowQuery<UniversityRow> query(StructureFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query()
                .equal("id", only == null ? null : only.value())
                .search(filter.text())
                .narrow(filter.columns());
    }
}
