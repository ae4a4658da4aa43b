package etudeline;

import static org.awaitility.Awaitility.await;

import etudeline.kit.Total;

/** What is counted in the background, once that has come to its end. */
public final class Counted {

    private Counted() {}

    public static int rows(Total total) {
        await().until(() -> !total.counting());
        return total.rows();
    }
}
