package etudeline.account;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A value of a professor that can be changed by itself. */
public enum ProfessorValue {
    USERNAME,
    MATRICULE,
    EMAIL,
    TITLE,
    SPECIALITY;

    /** As forms and problems name it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    ProfessorData in(ProfessorData data, String text) {
        Identity identity = data.identity();
        return switch (this) {
            case USERNAME -> with(data, identity.named(text), data.title(), data.speciality());
            case MATRICULE -> with(data, identity.registeredAs(text), data.title(), data.speciality());
            case EMAIL -> with(data, identity.reachedAt(text), data.title(), data.speciality());
            case TITLE -> with(data, identity, text, data.speciality());
            case SPECIALITY -> with(data, identity, data.title(), text);
        };
    }

    private static ProfessorData with(
            ProfessorData data, Identity identity, @Nullable String title, @Nullable String speciality) {
        return new ProfessorData(identity, data.university(), title, speciality, data.programmes());
    }
}
