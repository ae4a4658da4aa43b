package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import java.util.List;

/** Slot: what other modules keep about a person and what becomes of it when the account is deleted. */
public interface PersonDependents {

    /** What would go with the person. */
    List<Dependent> of(AccountId person);

    /** Removes it for good, files included, inside the deleting transaction. */
    void remove(AccountId person);
}
