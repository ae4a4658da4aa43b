package etudeline.account;

import java.util.Locale;

/** A value of an administrator that can be changed by itself. */
public enum AdministratorValue {
    USERNAME,
    EMAIL;

    /** As forms and problems name it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    AdministratorData in(AdministratorData data, String text) {
        Identity identity = data.identity();
        return switch (this) {
            case USERNAME -> new AdministratorData(identity.named(text), data.university());
            case EMAIL -> new AdministratorData(identity.reachedAt(text), data.university());
        };
    }
}
