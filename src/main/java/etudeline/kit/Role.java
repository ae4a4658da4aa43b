package etudeline.kit;

/** What a person is on the platform; decides which screens and services open. */
public enum Role {
    PLATFORM_ADMINISTRATOR,
    UNIVERSITY_ADMINISTRATOR,
    PROFESSOR,
    STUDENT;

    /** The names as annotations want them. */
    public static final class Names {
        public static final String PLATFORM_ADMINISTRATOR = "PLATFORM_ADMINISTRATOR";
        public static final String UNIVERSITY_ADMINISTRATOR = "UNIVERSITY_ADMINISTRATOR";
        public static final String PROFESSOR = "PROFESSOR";
        public static final String STUDENT = "STUDENT";

        private Names() {}
    }
}
