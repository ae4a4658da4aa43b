package etudeline.chapter;

import etudeline.kit.AccountId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The names of professors as readers see them. */
@Component
class Names {

    /** HQL of the name of a professor {@code p}: title, first and last name. */
    static final String OF_P = "trim(concat(coalesce(p.title, ''), ' ', p.firstName, ' ', p.lastName))";

    /** HQL of the name of the author of a chapter {@code c}. */
    static final String OF_AUTHOR = "(select " + OF_P + " from Professor p where p.id = c.authorId)";

    private final EntityManager entities;

    Names(EntityManager entities) {
        this.entities = entities;
    }

    /** By last name. */
    List<Colleague> of(Collection<AccountId> professors) {
        return entities.createQuery(
                        "select new etudeline.chapter.Colleague(new etudeline.kit.AccountId(p.id), " + OF_P
                                + ") from Professor p where p.id in :ids order by p.nameKey, p.id",
                        Colleague.class)
                .setParameter("ids", professors.stream().map(AccountId::value).toList())
                .getResultList();
    }
}
