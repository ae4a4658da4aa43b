package etudeline.chapter;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The allow-list of a chapter's source: which elements it knows, and which values its attributes may take. */
final class SourceWords {

    /** Left out with all they hold. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "iframe",
            "frame",
            "frameset",
            "noframes",
            "noembed",
            "object",
            "embed",
            "applet",
            "svg",
            "math",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "textarea",
            "select",
            "option",
            "button",
            "input",
            "datalist",
            "video",
            "audio",
            "source",
            "track",
            "canvas",
            "map",
            "area",
            "param",
            "plaintext",
            "xmp",
            "portal",
            "fencedframe",
            "slot",
            "col",
            "colgroup");

    /** Not kept themselves; what they hold stands in blocks of its own. */
    static final Set<String> BOUNDARIES = Set.of(
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "address",
            "center",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "dialog",
            "dl",
            "dt",
            "dd",
            "caption",
            "hgroup",
            "search",
            "menu",
            "dir",
            "body",
            "html",
            "li",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot");

    static final Map<String, String> HEADINGS =
            Map.of("h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4");

    static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("u", "u"),
            Map.entry("ins", "u"),
            Map.entry("s", "s"),
            Map.entry("strike", "s"),
            Map.entry("del", "s"),
            Map.entry("sub", "sub"),
            Map.entry("sup", "sup"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("tt", "code"));

    static final Set<String> CALLOUTS = Set.of("definition", "theorem", "example", "warning");

    static final Set<String> CHARTS = Set.of("bar", "rows", "line", "pie");

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)(language-[a-z0-9+#-]{1,20})(?:\\s|$)");
    private static final Pattern FILE = Pattern.compile("/fichiers/(\\d{1,18})");
    private static final Pattern FILE_LINK = Pattern.compile("/fichiers/(\\d{1,18})(?:[?#].*)?");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://[^/?#\\\\].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s]+@.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HERE = Pattern.compile("#.*|/(?![/\\\\]).*");
    private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\x00-\\x20\\x7F]");
    private static final int LONGEST_ADDRESS = 2_000;

    private SourceWords() {}

    /** The address as it may stand in a link, null when it may not. */
    static @Nullable String address(String href) {
        String address = IGNORED_BY_BROWSERS.matcher(Characters.clean(href)).replaceAll("");
        boolean allowed = address.length() <= LONGEST_ADDRESS
                && (ABSOLUTE.matcher(address).matches()
                        || MAIL.matcher(address).matches()
                        || HERE.matcher(address).matches());
        return allowed ? address : null;
    }

    static boolean elsewhere(String address) {
        return ABSOLUTE.matcher(address).matches();
    }

    static boolean fileSource(String src) {
        return FILE.matcher(src).matches();
    }

    /** The file that an image's source or a link leads to, null when it leads elsewhere. */
    static @Nullable Long file(String address) {
        Matcher matcher = FILE_LINK.matcher(address);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    /** The class that names a programming language, null without one. */
    static @Nullable String language(String classes) {
        Matcher matcher = LANGUAGE.matcher(classes);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The number in plain digits when it lies between the two, null otherwise. */
    static @Nullable String number(String value, int least, int most) {
        if (!value.matches("\\d{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(value);
        return number < least || number > most ? null : String.valueOf(number);
    }
}
