package etudeline.chapter.ui;

import etudeline.shell.PlainPages;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A chapter is read without script as a light page. */
@Component
class LightInstead implements PlainPages {

    private static final Pattern CHAPTER = Pattern.compile("/" + ReaderView.PATH + "/(\\d{1,18})");

    @Override
    public Optional<String> instead(String asked) {
        return Optional.of(CHAPTER.matcher(asked)).filter(Matcher::matches).map(chapter -> "/lire/" + chapter.group(1));
    }
}
