package etudeline.account;

import etudeline.access.UniversityScope;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StudentRepository extends Repository<Student, Long>, PagedRows {

    RowShape<StudentRow> SHAPE = RowShape.of(StudentRow.class, "Student", """
                    new etudeline.kit.AccountId(r.id), r.lastName, r.firstName, r.username, r.matricule, r.email,
                    new etudeline.kit.UniversityId(r.universityId), new etudeline.kit.FacultyId(r.facultyId),
                    new etudeline.kit.ProgrammeId(r.programmeId), r.level, r.state, r.createdAt, r.lastSignInAt,
                    r.version""")
            .sort("nom", "nameKey")
            .sort("identifiant", "usernameKey")
            .sort("matricule", "matriculeOrder")
            .sort("niveau", "levelOrder", "nameKey")
            .sort("etat", "stateOrder", "nameKey")
            .sort("creation", "createdAt")
            .searchedApart("searchText", "PersonText", "t.role = 'STUDENT'", PersonText.ATTRIBUTES, PersonText.PARTS)
            .text("nom", "nameKey", true)
            .text("identifiant", "username", true)
            .text("matricule", "matricule", true)
            .text("email", "email", true)
            .choice("universite", "universityId")
            .choice("ufr", "facultyId")
            .choice("filiere", "programmeId")
            .choice("niveau", "level", Level.class)
            .choice("etat", "state", AccountState.class)
            .day("creation", "createdAt")
            .day("connexion", "lastSignInAt");

    Optional<Student> findById(long id);

    default List<StudentRow> rows(StudentFilter filter, UniversityScope scope, Window window) {
        return rows(query(filter, scope), window);
    }

    default int count(StudentFilter filter, UniversityScope scope) {
        return count(query(filter, scope));
    }

    default Total total(StudentFilter filter, UniversityScope scope) {
        return total(query(filter, scope));
    }

    /** Those of them within reach. */
    static RowQuery<StudentRow> ticked(Collection<AccountId> people, UniversityScope scope) {
        return within(scope).among("id", people.stream().map(AccountId::value).toList());
    }

    private static RowQuery<StudentRow> within(UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query().equal("universityId", only == null ? null : only.value());
    }

    static RowQuery<StudentRow> query(StudentFilter filter, UniversityScope scope) {
        return within(scope)
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
                .search(filter.text())
                .narrow(filter.columns());
    }
}
