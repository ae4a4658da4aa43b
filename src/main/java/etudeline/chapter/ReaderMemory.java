package etudeline.chapter;

import org.jspecify.annotations.Nullable;

/**
 * What a chapter's reader finds again on every device.
 *
 * @param place where this person stopped in it; null without one
 * @param textSize in pixels
 */
public record ReaderMemory(@Nullable ReadingPlace place, int textSize) {

    public static final int SMALLEST = 15;
    public static final int USUAL = 17;
    public static final int LARGEST = 23;
}
