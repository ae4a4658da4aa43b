package etudeline.access;

import java.util.Arrays;

/**
 * Who asks, seen from what is asked for: all targets belong to one university, its chapter stands at L2 of one programme.
 * The word heads a column of the tables.
 */
enum Caller {
    PRINCIPAL("principal", "the principal administrator"),
    ADMINISTRATOR("admin", "the university's administrator"),
    ADMINISTRATOR_ELSEWHERE("admin elsewhere", "another university's administrator"),
    AUTHOR("author", "the chapter's author, assigned to its programme"),
    CO_AUTHOR("co-author", "the chapter's co-author, assigned to another programme"),
    COLLEAGUE("colleague", "another professor of the programme"),
    OTHER_PROFESSOR("other prof", "a professor of another programme of the university"),
    PROFESSOR_ELSEWHERE("prof elsewhere", "a professor of another university"),
    STUDENT("student", "a student of the programme and level"),
    ABOVE("above", "a student of the programme, one level higher"),
    BELOW("below", "a student of the programme, one level lower"),
    OTHER_LADDER("BTS", "a student of the programme, on the other ladder"),
    OTHER_STUDENT("other student", "a student of another programme of the university"),
    STUDENT_ELSEWHERE("student elsewhere", "a student of another university"),
    PENDING("pending", "a student of the programme and level whose place is not confirmed"),
    NOBODY("nobody", "nobody, signed out");

    private final String word;
    private final String description;

    Caller(String word, String description) {
        this.word = word;
        this.description = description;
    }

    String description() {
        return description;
    }

    static Caller named(String word) {
        return Arrays.stream(values())
                .filter(caller -> caller.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No caller heads a column by the name " + word));
    }
}
