package etudeline.account;

import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which administrators a list shows; null: not narrowed down by this.
 *
 * @param text words to be found in name, username or e-mail, in any order
 */
public record AdministratorFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable AccountState state) {

    public static final AdministratorFilter NONE = new AdministratorFilter(null, null, null);
}
