package etudeline.comment;

import etudeline.kit.Refused;
import java.util.regex.Pattern;

/** What may be written: plain text, its line breaks kept. */
final class CommentText {

    static final int MOST = 5000;

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    private CommentText() {}

    /** Without control characters, outer spaces and heaps of empty lines; a problem stands at "text". */
    static String clean(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        String visible = INVISIBLE.matcher(lines).replaceAll("").strip();
        String text = GAPS.matcher(visible).replaceAll("\n\n");
        if (text.isEmpty()) {
            throw Refused.at("text", "comment.text.empty");
        }
        int length = text.codePointCount(0, text.length());
        if (length > MOST) {
            throw Refused.at("text", "comment.text.long", MOST, length);
        }
        return text;
    }
}
