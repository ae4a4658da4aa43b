package etudeline.kit.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long ago something was: "à l’instant", "il y a 12 min", "il y a 2 h", then the date; in full on hover. */
@Tag("time")
public final class Moment extends HtmlContainer {

    public Moment(Instant at, Instant now, ZoneId zone) {
        setText(words(at, now, zone));
        setTitle(Times.full(at, zone));
        getElement().setAttribute("datetime", at.toString());
    }

    static String words(Instant at, Instant now, ZoneId zone) {
        Duration ago = Duration.between(at, now);
        if (ago.toMinutes() < 1) {
            return T.of("kit.times.now");
        }
        if (ago.toHours() < 1) {
            return T.of("kit.times.minutes", ago.toMinutes());
        }
        return LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone))
                ? T.of("kit.times.hours", ago.toHours())
                : Times.near(at, now, zone);
    }
}
