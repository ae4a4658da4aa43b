package etudeline.account;

import etudeline.kit.Conditions;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/**
 * Which administrators a list shows; null: not narrowed down by this.
 *
 * @param text words to be found in name, username or e-mail, in any order
 * @param columns beside these, by the names of the list's columns
 */
public record AdministratorFilter(
        @Nullable String text,
        @Nullable UniversityId university,
        @Nullable AccountState state,
        Conditions columns) {

    public static final AdministratorFilter NONE = new AdministratorFilter(null, null, null);

    /** Without conditions on columns. */
    public AdministratorFilter(@Nullable String text, @Nullable UniversityId university, @Nullable AccountState state) {
        this(text, university, state, Conditions.NONE);
    }
}
