package etudeline.chapter;

/** Instructions that what stands in one text may still take. */
final class Allowance {

    private long left;

    private Allowance(long left) {
        this.left = left;
    }

    static Allowance of(long instructions) {
        return new Allowance(instructions);
    }

    /** None or less when all is spent. */
    long left() {
        return left;
    }

    void spend(long instructions) {
        left -= instructions;
    }
}
