package etudeline.storage;

import etudeline.kit.Refused;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files: as people see them and downloads get them, never a path. */
final class FileName {

    static final int LONGEST = 255;

    /** A longer one is no ending but a sentence with a full stop in it. */
    private static final int LONGEST_ENDING = 12;

    private FileName() {}

    /**
     * The last part of a path some browsers send, without control characters and those that turn the order of what
     * follows; when it is too long, its ending stays.
     */
    static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                .strip();
        if (clean.isEmpty()) {
            return "fichier";
        }
        String ending = ending(clean);
        return cut(clean.substring(0, clean.length() - ending.length()), LONGEST - count(ending)) + ending;
    }

    /** With its full stop; "" where there is none. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING || name.indexOf(' ', dot) > 0
                ? ""
                : name.substring(dot);
    }

    /**
     * Another name for a file, whose ending stays whatever was typed.
     *
     * @throws Refused at {@code name} when nothing is left of it, when it is too long or a path
     */
    static String renamed(String old, String typed) {
        String ending = ending(old);
        String wanted = typed.strip();
        if (!ending.isEmpty() && wanted.toLowerCase(Locale.ROOT).endsWith(ending.toLowerCase(Locale.ROOT))) {
            wanted = wanted.substring(0, wanted.length() - ending.length()).strip();
        }
        if (wanted.isEmpty()) {
            throw Refused.at("name", "kit.required");
        }
        if (wanted.matches(".*[/\\\\\\p{Cntrl}].*")) {
            throw Refused.at("name", "storage.refused.path");
        }
        if (count(wanted) + count(ending) > LONGEST) {
            throw Refused.at("name", "kit.long", LONGEST - count(ending));
        }
        return clean(wanted + ending);
    }

    /** A name that somebody gave, with the ending of the file that it stands for now. */
    static String moved(String given, String from) {
        return clean(given.substring(0, given.length() - ending(given).length()) + ending(from));
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int most) {
        return count(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
