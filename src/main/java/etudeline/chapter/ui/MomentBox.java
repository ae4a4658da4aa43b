package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import etudeline.kit.Refused;
import etudeline.kit.ui.T;
import etudeline.kit.ui.VaadinWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day and a time of it, in the time zone of the university. */
final class MomentBox extends DateTimePicker {

    private final ZoneId zone;

    MomentBox(String label, ZoneId zone) {
        super(label);
        this.zone = zone;
        setDatePickerI18n(VaadinWords.dates(UI.getCurrent().getLocale()));
        setLocale(UI.getCurrent().getLocale());
        setStep(Duration.ofMinutes(15));
        setDatePlaceholder(T.of("chapter.moment.day"));
        setTimePlaceholder(T.of("chapter.moment.time"));
        setDateAriaLabel(T.of("chapter.moment.day"));
        setTimeAriaLabel(T.of("chapter.moment.time"));
        setManualValidation(true);
    }

    void set(@Nullable Instant at) {
        setValue(at == null ? null : LocalDateTime.ofInstant(at, zone));
    }

    Optional<Instant> moment() {
        return Optional.ofNullable(getValue()).map(local -> local.atZone(zone).toInstant());
    }

    /** Refused at that field when nothing stands in the box, nothing that can be read, or what is past. */
    Instant requireToCome(String field, Clock clock) {
        Instant at = moment().orElseThrow(
                        () -> Refused.at(field, isUnreadable() ? "chapter.refused.moment" : "kit.required"));
        if (!at.isAfter(clock.instant())) {
            throw Refused.at(field, "chapter.refused.past");
        }
        return at;
    }

    /** Whether nothing at all was put into it. */
    boolean isBlank() {
        return isEmpty() && !isUnreadable();
    }

    /** Something stands there that is no day, no time, or only one of them: the box itself knows, without any context. */
    private boolean isUnreadable() {
        return getDefaultValidator().apply(getValue(), null).isError();
    }

    /** Says what is wrong and goes there. */
    void refuse(Refused refused) {
        setErrorMessage(T.of(refused.problems().getFirst()));
        setInvalid(true);
        focus();
    }
}
