package etudeline.kit.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What Vaadin's own components say, in the language of the page. */
public final class VaadinWords {

    private VaadinWords() {}

    public static DatePicker.DatePickerI18n dates(Locale language) {
        // Vaadin counts days from Sunday.
        List<DayOfWeek> days =
                Arrays.stream(DayOfWeek.values()).map(day -> day.minus(1)).toList();
        return new DatePicker.DatePickerI18n()
                .setDateFormat(text("kit.dates.format"))
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(names(days, day -> day.getDisplayName(TextStyle.FULL, language)))
                .setWeekdaysShort(names(days, day -> day.getDisplayName(TextStyle.SHORT, language)))
                .setToday(text("kit.dates.today"))
                .setCancel(text("kit.dates.cancel"))
                .setBadInputErrorMessage(text("kit.dates.bad"));
    }

    public static UploadI18N upload() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(text("kit.upload.drop")).setMany(text("kit.upload.drop.many")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(text("kit.upload.add")).setMany(text("kit.upload.add.many")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text("kit.upload.too-many"))
                .setFileIsTooBig(text("kit.upload.too-big"))
                .setIncorrectFileType(text("kit.upload.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("kit.upload.connecting"))
                        .setStalled(text("kit.upload.stalled"))
                        .setProcessing(text("kit.upload.processing"))
                        .setHeld(text("kit.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text("kit.upload.remaining"))
                        .setUnknown(text("kit.upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("kit.upload.unavailable"))
                        .setUnexpectedServerError(text("kit.upload.failed"))
                        .setForbidden(text("kit.upload.forbidden"))));
        words.setUnits(
                new UploadI18N.Units().setSize(List.of(text("kit.upload.units").split(","))));
        return words;
    }

    private static List<String> names(List<DayOfWeek> days, Function<DayOfWeek, String> name) {
        return days.stream().map(name).toList();
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
