package etudeline.account;

import etudeline.kit.Level;
import etudeline.kit.Place;
import etudeline.kit.Refused;
import java.util.Arrays;
import java.util.Locale;

/** A value of a student that can be changed by itself. */
public enum StudentValue {
    USERNAME,
    MATRICULE,
    EMAIL,
    LEVEL;

    /** As forms and problems name it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    StudentData in(StudentData data, String text) {
        Identity identity = data.identity();
        return switch (this) {
            case USERNAME -> new StudentData(identity.named(text), data.place());
            case MATRICULE -> new StudentData(identity.registeredAs(text), data.place());
            case EMAIL -> new StudentData(identity.reachedAt(text), data.place());
            case LEVEL -> new StudentData(identity, at(data.place(), text));
        };
    }

    private static Place at(Place place, String text) {
        Level level = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.at("level", "kit.required"));
        return new Place(place.university(), place.faculty(), place.programme(), level);
    }
}
