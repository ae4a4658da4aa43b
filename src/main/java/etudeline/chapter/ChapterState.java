package etudeline.chapter;

/** Who a chapter is for at the moment. */
public enum ChapterState {
    /** Never published: for its writers and the administrators. */
    DRAFT,
    /** Will be published by itself. */
    SCHEDULED,
    PUBLISHED,
    /** Was published and is for its writers and the administrators again. */
    WITHDRAWN
}
