package etudeline.kit.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Instants as people read them, in the university's time zone and the person's language (rule 17). */
public final class Times {

    /** Where a university is unless it says otherwise (rule 17), and where times are shown of who belongs to none. */
    public static final ZoneId USUAL_ZONE = ZoneId.of("Africa/Dakar");

    private Times() {}

    /** "14/10/2024". */
    public static String day(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(at.atZone(zone));
    }

    /** "14/10/2024 08:12". */
    public static String minute(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(at.atZone(zone));
    }

    /** "auj. 08:12", "hier 21:40", "12 nov.", "27 juin 2025": as short as it is recent. */
    public static String near(Instant at, Instant now, ZoneId zone) {
        ZonedDateTime time = at.atZone(zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String clock = DateTimeFormatter.ofPattern("HH:mm").format(time);
        if (time.toLocalDate().equals(today)) {
            return T.of("kit.times.today", clock);
        }
        if (time.toLocalDate().equals(today.minusDays(1))) {
            return T.of("kit.times.yesterday", clock);
        }
        String pattern = time.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language()).format(time);
    }

    /** "lundi 14 octobre 2024 à 08:12", whole, in a sentence or as a tooltip. */
    public static String full(Instant at, ZoneId zone) {
        ZonedDateTime time = at.atZone(zone);
        return T.of(
                "kit.times.full",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language())
                        .format(time),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(language())
                        .format(time));
    }

    private static Locale language() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.FRENCH);
    }
}
