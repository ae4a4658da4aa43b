package etudeline.chapter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import etudeline.kit.ui.T;
import etudeline.kit.ui.VaadinWords;
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

    void refuse(String words) {
        setErrorMessage(words);
        setInvalid(true);
    }
}
