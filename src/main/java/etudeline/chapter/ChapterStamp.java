package etudeline.chapter;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a writer's copy was made from; goes back with each save.
 *
 * @param version of the chapter; 0 while there is none
 * @param draft version of the writer's own draft, {@value #NO_DRAFT} without one
 * @param page the open form, at most 40 letters, figures and hyphens: what it has written itself does not outdate it; empty
 *     where nothing is written but as a whole
 */
public record ChapterStamp(int version, int draft, String page) implements Serializable {

    static final int NO_DRAFT = -1;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(-1|\\d{1,9})/([A-Za-z0-9-]{0,40})");

    /** Of a chapter that is not there yet. */
    public static final ChapterStamp NEW = of(0);

    static ChapterStamp of(int version) {
        return new ChapterStamp(version, NO_DRAFT, "");
    }

    /** Reads what {@link #toString} wrote; nothing from any other text. */
    public static Optional<ChapterStamp> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new ChapterStamp(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** Whether there is something typed that is not the chapter's. */
    public boolean hasDraft() {
        return draft != NO_DRAFT;
    }

    public ChapterStamp onPage(String page) {
        return new ChapterStamp(version, draft, page);
    }

    @Override
    public String toString() {
        return version + "/" + draft + "/" + page;
    }
}
