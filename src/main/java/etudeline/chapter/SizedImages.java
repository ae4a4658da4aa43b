package etudeline.chapter;

import etudeline.kit.Missing;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes into a text how large its images are, so that nothing moves when they come. Asked when a text is taken into memory:
 * the first bytes of each image are read, and whoever reads the chapter after that costs nothing.
 */
@Component
class SizedImages {

    private static final Logger log = LoggerFactory.getLogger(SizedImages.class);

    /** As it stands in sanitised texts: the width that its writer chose comes after, or nothing. */
    private static final Pattern IMAGE = Pattern.compile("<img src=\"/fichiers/(\\d{1,18})\"([^<>]*)>");

    private static final Pattern WIDTH = Pattern.compile(" width=\"(\\d+)\"");
    private static final int MOST = 60;

    private final FileStore store;

    SizedImages(FileStore store) {
        this.store = store;
    }

    ChapterTexts in(ChapterTexts texts) {
        return new ChapterTexts(texts.sections().stream().map(this::in).toList());
    }

    private ShownSection in(ShownSection section) {
        int[] images = new int[1];
        String html = IMAGE.matcher(section.html())
                .replaceAll(image -> Matcher.quoteReplacement(
                        image.group(2).contains(" height=") || ++images[0] > MOST
                                ? image.group()
                                : size(new FileId(Long.parseLong(image.group(1))))
                                        .map(size -> sized(image.group(1), image.group(2), size))
                                        .orElseGet(image::group)));
        return new ShownSection(section.kind(), html, section.outline(), section.minutes(), section.files());
    }

    private static String sized(String file, String others, ImageSize size) {
        Matcher chosen = WIDTH.matcher(others);
        long width = chosen.find() ? Long.parseLong(chosen.group(1)) : size.width();
        long height = Math.max(1, Math.round((double) width * size.height() / size.width()));
        return "<img src=\"/fichiers/" + file + "\"" + chosen.replaceAll("") + " width=\"" + width + "\" height=\""
                + height + "\">";
    }

    /** Nothing when the bytes cannot be had: the text does not wait for them. */
    private Optional<ImageSize> size(FileId file) {
        try (InputStream bytes = store.bytes(file).getInputStream()) {
            return ImageSize.read(bytes);
        } catch (IOException | Missing | IllegalStateException away) {
            log.info("image {} has no size: {}", file, away.toString());
            return Optional.empty();
        }
    }
}
