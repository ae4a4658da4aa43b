package etudeline.chapter;

import etudeline.kit.AccountId;

/** A professor of the same university; the name as readers see it, such as "Pr Ousmane Sarr". */
public record Colleague(AccountId id, String name) {}
