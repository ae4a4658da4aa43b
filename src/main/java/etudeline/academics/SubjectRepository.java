package etudeline.academics;

import etudeline.access.UniversityScope;
import etudeline.kit.Level;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowReading;
import etudeline.kit.RowShape;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

interface SubjectRepository extends Repository<Subject, Long>, PagedRows {

    RowShape<SubjectRow> SHAPE = RowShape.of(SubjectRow.class, "Subject", """
                    new etudeline.kit.SubjectId(r.id), new etudeline.kit.ProgrammeId(r.programmeId),
                    new etudeline.kit.UniversityId(r.universityId), r.level, r.semester, r.code, r.name,
                    r.version""")
            .sort("nom", "nameKey")
            .sort("code", "code")
            .sort("niveau", "level", "semester", "nameKey")
            .searched("searchText")
            .text("nom", "nameKey", true)
            .text("code", "code", true)
            .choice("universite", "universityId")
            .choiceWhere("ufr", "r.programmeId in (select p.id from Programme p where p.facultyId in :values)")
            .choice("filiere", "programmeId")
            .choice("niveau", "level", Level.class)
            .choice("semestre", "semester", Semester.class);

    Optional<Subject> findById(long id);

    Subject saveAndFlush(Subject row);

    void delete(Subject row);

    void flush();

    default List<SubjectRow> rows(StructureFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window);
    }

    default Total total(StructureFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    default RowReading<SubjectRow> reading(StructureFilter filter, UniversityScope scope, Sort sort) {
        return reading(query(filter, scope), sort);
    }

    default Optional<SubjectRow> row(SubjectId id, UniversityScope scope) {
        RowQuery<SubjectRow> one = query(StructureFilter.NONE, scope).equal("id", id.value());
        return rows(one, Window.first(1)).stream().findFirst();
    }

    private static RowQuery<SubjectRow> query(StructureFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query()
                .equal("universityId", only == null ? null : only.value())
                .equal(
                        "universityId",
                        filter.university() == null ? null : filter.university().value())
                .when(
                        "r.programmeId in (select p.id from Programme p where p.facultyId = :value)",
                        filter.faculty() == null ? null : filter.faculty().value())
                .equal(
                        "programmeId",
                        filter.programme() == null ? null : filter.programme().value())
                .equal("level", filter.level())
                .equal("semester", filter.semester())
                .search(filter.text())
                .narrow(filter.columns());
    }
}
