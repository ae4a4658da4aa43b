package etudeline.account;

import etudeline.access.UniversityScope;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowShape;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StudentRepository extends Repository<Student, Long>, PagedRows {

    RowShape<StudentRow> SHAPE = RowShape.of(StudentRow.class, "Student", """
                    new etudeline.kit.AccountId(r.id), r.lastName, r.firstName, r.username, r.matricule,
                    new etudeline.kit.UniversityId(r.universityId), new etudeline.kit.FacultyId(r.facultyId),
                    new etudeline.kit.ProgrammeId(r.programmeId), r.level, r.state, r.createdAt, r.lastSignInAt""")
            .sort("nom", "nameKey")
            .sort("identifiant", "usernameKey")
            .sort("matricule", "matriculeKey")
            .sort("niveau", "level", "nameKey")
            .sort("etat", "state", "nameKey")
            .sort("creation", "createdAt")
            .searched("searchText");

    Optional<Student> findById(long id);

    default List<StudentRow> rows(StudentFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window);
    }

    default int count(StudentFilter filter, UniversityScope scope) {
        return count(query(filter, scope));
    }

    private static RowQuery<StudentRow> query(StudentFilter filter, UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query()
                .equal("universityId", only == null ? null : only.value())
                .equal(
                        "universityId",
                        filter.university() == null ? null : filter.university().value())
                .equal(
                        "facultyId",
                        filter.faculty() == null ? null : filter.faculty().value())
                .equal(
                        "programmeId",
                        filter.programme() == null ? null : filter.programme().value())
                .equal("level", filter.level())
                .equal("state", filter.state())
                .search(filter.text());
    }
}
