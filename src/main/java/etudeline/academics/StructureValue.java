package etudeline.academics;

import java.util.Locale;

/** A value of a university, faculty, programme or subject that can be changed by itself. */
public enum StructureValue {
    CODE,
    NAME;

    public static final int CODE_MOST = NameCheck.LONGEST_CODE;
    public static final int NAME_MOST = NameCheck.LONGEST_NAME;

    /** As forms and problems name it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the code is then. */
    String code(String code, String text) {
        return this == CODE ? text : code;
    }

    /** What the name is then. */
    String name(String name, String text) {
        return this == NAME ? text : name;
    }
}
