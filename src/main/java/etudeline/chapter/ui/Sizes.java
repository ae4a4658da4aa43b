package etudeline.chapter.ui;

import etudeline.shell.Texts;
import java.util.Locale;

/** Sizes of files as people read them: "184 ko", "2,4 Mo". */
final class Sizes {

    private static final double KILO = 1024;

    private Sizes() {}

    static String of(long bytes, Locale language, Texts texts) {
        double kilobytes = bytes / KILO;
        if (kilobytes < KILO) {
            return texts.getTranslation("chapter.size.kilo", language, Math.max(1, Math.round(kilobytes)));
        }
        double megabytes = kilobytes / KILO;
        double shown = megabytes < 10 ? Math.round(megabytes * 10) / 10.0 : Math.round(megabytes);
        return texts.getTranslation("chapter.size.mega", language, shown);
    }
}
