package etudeline.account;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/** What can be done to many people at once. */
public sealed interface Deed {

    /** Shut out whoever may sign in. */
    record Deactivate() implements Deed {}

    /** Let in again who was shut out; who waits for a place goes on waiting. */
    record Reactivate() implements Deed {}

    /** Students alone: confirm the place of whoever waits for it (rule 2). */
    record Confirm() implements Deed {}

    /** Students alone: refuse the place to whoever waits for it: shut out, and told so when the password is right. */
    record Refuse() implements Deed {}

    /**
     * Students alone: to another programme, another level, or both; those of other universities stay where they are.
     *
     * @param programme of that university; null: each keeps the own one
     * @param level null: each keeps the own one
     */
    record Move(
            UniversityId university,
            @Nullable ProgrammeId programme,
            @Nullable Level level) implements Deed {}

    /** A new one-time code for whoever may sign in and has no password yet; earlier codes and links no longer open. */
    record HandOutCodes() implements Deed {}

    /**
     * For good, with all that hangs on them.
     *
     * @param confirmed how many the administrator has been told of and has confirmed: it is these many or nobody
     */
    record Delete(int confirmed) implements Deed {}
}
