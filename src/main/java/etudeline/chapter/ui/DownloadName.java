package etudeline.chapter.ui;

import etudeline.chapter.ChapterFiles;
import etudeline.shell.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a file is called where it is saved: "Chap_4_-_Espaces_vectoriels_-_Exercices_-_Série_1.pdf". Nothing in it that Windows,
 * Android or macOS refuses, and never more bytes than their file systems take.
 */
@Component
class DownloadName {

    private static final int MOST = 255;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ENDING = 20;

    private final Texts texts;

    DownloadName(Texts texts) {
        this.texts = texts;
    }

    /**
     * Of a file of that name.
     *
     * @param shown where it is seen; null while it hangs on no chapter
     */
    String of(String name, ChapterFiles.@Nullable Shown shown, Locale language) {
        String own = clean(name);
        String start = Optional.ofNullable(shown)
                .map(place -> Stream.of(
                                Optional.of(texts.getTranslation("chapter.file.chapter", language, place.number())),
                                Optional.of(cut(clean(place.title()), LONGEST_TITLE)),
                                Optional.ofNullable(place.section())
                                        .map(section -> texts.getTranslation(Sections.key(section), language)))
                        .flatMap(Optional::stream)
                        .map(DownloadName::clean)
                        .collect(Collectors.joining("_-_", "", "_-_")))
                .orElse("");
        int dot = own.lastIndexOf('.');
        String ending = dot > 0 && own.length() - dot <= LONGEST_ENDING ? own.substring(dot) : "";
        String stem = own.substring(0, own.length() - ending.length());
        return start + cut(stem, MOST - bytes(start) - bytes(ending)) + ending;
    }

    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"*/:<>?\\\\|]+", " ")
                .replaceAll("[\\s\\u00A0\\u202F]+", "_")
                .replaceAll("^[_.]+|[_.]+$", "");
        return clean.isEmpty() ? "fichier" : clean;
    }

    /** To so many bytes at most, never through a character. */
    private static String cut(String text, int most) {
        String cut = text;
        while (bytes(cut) > most) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
