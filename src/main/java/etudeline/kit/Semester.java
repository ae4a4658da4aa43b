package etudeline.kit;

/** One of the two halves of a level. */
public enum Semester {
    S1(1),
    S2(2);

    private final int number;

    Semester(int number) {
        this.number = number;
    }

    /** 1 or 2, as stored. */
    public int number() {
        return number;
    }

    public static Semester ofNumber(int number) {
        return switch (number) {
            case 1 -> S1;
            case 2 -> S2;
            default -> throw new IllegalArgumentException("No semester has the number " + number);
        };
    }
}
