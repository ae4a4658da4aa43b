package etudeline.chapter;

/** A formula that could not be set: its TeX, what is wrong with it and the part at fault ("" when unknown). */
record FormulaProblem(String tex, Kind kind, String detail) {

    /** What goes wrong with formulas; each has its words in the bundle, with the detail as {0}. */
    enum Kind {
        UNKNOWN_COMMAND("chapter.formula.unknownCommand"),
        UNKNOWN_ENVIRONMENT("chapter.formula.unknownEnvironment"),
        DISPLAY_ONLY("chapter.formula.displayOnly"),
        MISSING_BRACE("chapter.formula.missingBrace"),
        EXTRA_BRACE("chapter.formula.extraBrace"),
        AMPERSAND("chapter.formula.ampersand"),
        MISSING_ARGUMENT("chapter.formula.missingArgument"),
        DOUBLE_SCRIPT("chapter.formula.doubleScript"),
        DELIMITER("chapter.formula.delimiter"),
        ENVIRONMENT_END("chapter.formula.environmentEnd"),
        REDEFINED("chapter.formula.redefined"),
        FORBIDDEN("chapter.formula.forbidden"),
        TOO_LONG("chapter.formula.tooLong"),
        TOO_HEAVY("chapter.formula.tooHeavy"),
        UNREADABLE("chapter.formula.unreadable");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Key of the message in the bundle. */
        String key() {
            return key;
        }
    }
}
