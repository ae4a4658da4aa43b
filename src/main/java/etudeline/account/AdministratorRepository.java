package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.PagedRows;
import etudeline.kit.RowQuery;
import etudeline.kit.RowReading;
import etudeline.kit.RowShape;
import etudeline.kit.Total;
import etudeline.kit.Window;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.Repository;

interface AdministratorRepository extends Repository<Account, Long>, PagedRows {

    RowShape<AdministratorRow> SHAPE = RowShape.of(AdministratorRow.class, "Account", """
                    new etudeline.kit.AccountId(r.id), r.lastName, r.firstName, r.username, r.email, r.universityId,
                    r.state, r.createdAt, r.lastSignInAt, r.version""")
            .sort("nom", "nameKey")
            .sort("identifiant", "usernameKey")
            .sort("etat", "stateOrder", "nameKey")
            .sort("creation", "createdAt")
            .searchedApart(
                    "searchText",
                    "PersonText",
                    "t.role in ('PLATFORM_ADMINISTRATOR', 'UNIVERSITY_ADMINISTRATOR')",
                    PersonText.ATTRIBUTES,
                    PersonText.PARTS)
            .text("nom", "nameKey", true)
            .text("identifiant", "username", true)
            .text("email", "email", true)
            .choice("universite", "universityId")
            .choice("etat", "state", AccountState.class)
            .day("creation", "createdAt");

    default List<AdministratorRow> rows(AdministratorFilter filter, Window window) {
        return rows(query(filter), window);
    }

    default Total total(AdministratorFilter filter) {
        return total(query(filter));
    }

    default RowReading<AdministratorRow> reading(AdministratorFilter filter, Sort sort) {
        return reading(query(filter), sort);
    }

    default Optional<AdministratorRow> row(AccountId id) {
        RowQuery<AdministratorRow> one = query(AdministratorFilter.NONE).equal("id", id.value());
        return rows(one, Window.first(1)).stream().findFirst();
    }

    private static RowQuery<AdministratorRow> query(AdministratorFilter filter) {
        return SHAPE.query()
                .when("type(r) in :value", List.of(PlatformAdministrator.class, UniversityAdministrator.class))
                .equal(
                        "universityId",
                        filter.university() == null ? null : filter.university().value())
                .equal("state", filter.state())
                .search(filter.text())
                .narrow(filter.columns());
    }
}
