package etudeline.account;

import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * What the principal writes about an administrator.
 *
 * @param university the one administered; null: a principal, who administers all
 */
public record AdministratorData(Identity identity, @Nullable UniversityId university) {}
