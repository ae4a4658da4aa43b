package etudeline.academics;

import etudeline.access.UniversityScope;
import etudeline.kit.FacultyId;
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

interface FacultyRepository extends Repository<Faculty, Long>, PagedRows {

    RowShape<FacultyRow> SHAPE = RowShape.of(FacultyRow.class, "Faculty", """
                    new etudeline.kit.FacultyId(r.id), new etudeline.kit.UniversityId(r.universityId), r.code, r.name,
                    r.version""")
            .sort("nom", "nameKey")
            .sort("code", "code")
            .searched("searchText")
            .text("nom", "nameKey", true)
            .text("code", "code", true)
            .choice("universite", "universityId");

    Optional<Faculty> findById(long id);

    Faculty saveAndFlush(Faculty row);

    void delete(Faculty row);

    void flush();

    default List<FacultyRow> rows(StructureFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window);
    }

    default Total total(StructureFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default RowReading<FacultyRow> reading(StructureFilter filter, UniversityScope scope, Sort sort) {
        return reading(query(filter, scope), sort);
    }

    default Optional<FacultyRow> row(FacultyId id, UniversityScope scope) {
        RowQuery<FacultyRow> one = query(StructureFilter.NONE, scope).equal("id", id.value());
        return rows(one, Window.first(1)).stream().findFirst();
    }

    private static RowQuery<FacultyRow> query(StructureFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query()
                .equal("universityId", only == null ? null : only.value())
                .equal(
                        "universityId",
                        filter.university() == null ? null : filter.university().value())
                .search(filter.text())
                .narrow(filter.columns());
    }
}
