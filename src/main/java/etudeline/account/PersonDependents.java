package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import java.util.Collection;
import java.util.List;

/**
 * Slot: what other modules keep about people and what becomes of it when their accounts are deleted. Either takes as many
 * statements for many people as for one.
 */
public interface PersonDependents {

    /** What would go with these people, all together. */
    List<Dependent> of(Collection<AccountId> people);

    /** Removes it for good, files included, inside the deleting transaction. */
    void remove(Collection<AccountId> people);

    /** What all modules say. */
    static List<Dependent> of(Collection<AccountId> people, List<PersonDependents> modules) {
        return modules.stream()
                .flatMap(module -> module.of(people).stream())
                .filter(dependent -> dependent.count() > 0)
                .toList();
    }
}
