package etudeline.account;

import etudeline.access.UniversityScope;
import etudeline.kit.AccountId;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;

interface ProfessorRepository extends Repository<Professor, Long>, PagedRows {

    RowShape<ProfessorRow> SHAPE = RowShape.of(ProfessorRow.class, "Professor", """
                    new etudeline.kit.AccountId(r.id), r.lastName, r.firstName, r.title, r.username, r.matricule,
                    r.email, new etudeline.kit.UniversityId(r.universityId), r.speciality, r.state, r.createdAt,
                    r.lastSignInAt, r.version""")
            .sort("nom", "nameKey")
            .sort("identifiant", "usernameKey")
            .sort("matricule", "matriculeOrder")
            .sort("etat", "stateOrder", "nameKey")
            .sort("creation", "createdAt")
            .searchedApart("searchText", "PersonText", "t.role = 'PROFESSOR'", PersonText.ATTRIBUTES, PersonText.PARTS)
            .text("nom", "nameKey", true)
            .text("identifiant", "username", true)
            .text("matricule", "matricule", true)
            .text("email", "email", true)
            .text("specialite", "speciality", false)
            .choice("universite", "universityId")
            .choiceWhere(
                    "ufr",
                    "exists (select 1 from r.assignments a join Programme p on p.id = a.programmeId"
                            + " where p.facultyId in :values)")
            .choiceWhere("filiere", "exists (select 1 from r.assignments a where a.programmeId in :values)")
            .choice("etat", "state", AccountState.class)
            .day("creation", "createdAt");

    Optional<Professor> findById(long id);

    default List<ProfessorRow> rows(
            ProfessorFilter filter, @Nullable Collection<Long> programmes, UniversityScope scope, Window window) {
        return rows(query(filter, programmes, scope), window);
    }

    default Total total(ProfessorFilter filter, @Nullable Collection<Long> programmes, UniversityScope scope) {
        return total(query(filter, programmes, scope));
    }

    /** Those of them within reach. */
    static RowQuery<ProfessorRow> ticked(Collection<AccountId> people, UniversityScope scope) {
        return within(scope).among("id", people.stream().map(AccountId::value).toList());
    }

    private static RowQuery<ProfessorRow> within(UniversityScope scope) {
        UniversityId only = scope.only();
        return SHAPE.query().equal("universityId", only == null ? null : only.value());
    }

    static RowQuery<ProfessorRow> query(
            ProfessorFilter filter, @Nullable Collection<Long> programmes, UniversityScope scope) {
        return within(scope)
                .equal(
                        "universityId",
                        filter.university() == null ? null : filter.university().value())
                .when("exists (select 1 from r.assignments a where a.programmeId in :value)", programmes)
                .equal("state", filter.state())
                .search(filter.text())
                .narrow(filter.columns());
    }
}
