package etudeline.academics;

import etudeline.access.UniversityScope;
import etudeline.kit.PagedRows;
import etudeline.kit.ProgrammeId;
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

interface ProgrammeRepository extends Repository<Programme, Long>, PagedRows {

    RowShape<ProgrammeRow> SHAPE = RowShape.of(ProgrammeRow.class, "Programme", """
                    new etudeline.kit.ProgrammeId(r.id), new etudeline.kit.FacultyId(r.facultyId),
                    new etudeline.kit.UniversityId(r.universityId), r.code, r.name, r.version""")
            .sort("nom", "nameKey")
            .sort("code", "code")
            .searched("searchText")
            .text("nom", "nameKey", true)
            .text("code", "code", true)
            .choice("universite", "universityId")
            .choice("ufr", "facultyId");

    Optional<Programme> findById(long id);

    Programme saveAndFlush(Programme row);

    void delete(Programme row);

    void flush();

    default List<ProgrammeRow> rows(StructureFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window);
    }

    default Total total(StructureFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default RowReading<ProgrammeRow> reading(StructureFilter filter, UniversityScope scope, Sort sort) {
        return reading(query(filter, scope), sort);
    }

    default Optional<ProgrammeRow> row(ProgrammeId id, UniversityScope scope) {
        RowQuery<ProgrammeRow> one = query(StructureFilter.NONE, scope).equal("id", id.value());
        return rows(one, Window.first(1)).stream().findFirst();
    }

    private static RowQuery<ProgrammeRow> query(StructureFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query()
                .equal("universityId", only == null ? null : only.value())
                .equal(
                        "universityId",
                        filter.university() == null ? null : filter.university().value())
                .equal(
                        "facultyId",
                        filter.faculty() == null ? null : filter.faculty().value())
                .search(filter.text())
                .narrow(filter.columns());
    }
}
