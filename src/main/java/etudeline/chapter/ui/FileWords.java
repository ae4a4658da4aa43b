package etudeline.chapter.ui;

import etudeline.kit.ui.Icon;
import etudeline.shell.Texts;
import etudeline.storage.FileKind;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sizes and kinds of files as people read them. */
@Component
class FileWords {

    private static final double KILO = 1024;
    private static final double EXACT_BELOW = 10;

    private final Texts texts;

    FileWords(Texts texts) {
        this.texts = texts;
    }

    /** "184 ko", "2,4 Mo". */
    String size(long bytes, Locale language) {
        double kilobytes = bytes / KILO;
        if (kilobytes < KILO) {
            return texts.getTranslation("chapter.size.kilo", language, Math.max(1, Math.round(kilobytes)));
        }
        double megabytes = kilobytes / KILO;
        double shown = megabytes < EXACT_BELOW ? Math.round(megabytes * 10) / 10.0 : Math.round(megabytes);
        return texts.getTranslation("chapter.size.mega", language, shown);
    }

    static Icon icon(FileKind kind) {
        return switch (kind) {
            case PDF, TEXT, DOCUMENT -> Icon.FILE_TEXT;
            case IMAGE -> Icon.FILE_IMAGE;
            case VIDEO -> Icon.FILE_VIDEO;
            case AUDIO -> Icon.FILE;
            case ARCHIVE -> Icon.ARCHIVE;
        };
    }
}
