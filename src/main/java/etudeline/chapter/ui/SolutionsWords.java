package etudeline.chapter.ui;

import etudeline.chapter.SolutionsChoice;
import etudeline.chapter.SolutionsTime;
import etudeline.kit.ui.FieldWords;
import etudeline.kit.ui.T;
import etudeline.shell.Languages;
import etudeline.shell.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is chosen of the solutions, in the words the form offers it in: so the browser tells it. */
@Component
final class SolutionsWords {

    /** The fields, as the form names them. */
    static final String TIME = "solutions";

    static final String DATE = "solutionsFrom";

    private final Texts texts;

    SolutionsWords(Texts texts) {
        this.texts = texts;
    }

    private static String key(SolutionsTime time) {
        return "chapter.solutions." + time.name().toLowerCase(Locale.ROOT);
    }

    static String of(SolutionsTime time) {
        return T.of(key(time));
    }

    /** In whichever language: the person may have changed it since. */
    Optional<SolutionsTime> time(String words) {
        return Arrays.stream(SolutionsTime.values())
                .filter(time -> Languages.ALL.stream()
                        .anyMatch(language ->
                                texts.getTranslation(key(time), language).equals(words)))
                .findFirst();
    }

    /** With what the fields tell anew. */
    SolutionsChoice choice(SolutionsChoice before, Map<String, String> fields, ZoneId zone) {
        String date = fields.get(DATE);
        Instant at = date == null
                ? before.at()
                : FieldWords.MOMENT
                        .value(date)
                        .map((LocalDateTime local) -> local.atZone(zone).toInstant())
                        .orElse(null);
        return new SolutionsChoice(time(fields.getOrDefault(TIME, "")).orElse(before.time()), at);
    }
}
