package etudeline.account;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;

/** What can be done to many students at once. */
public sealed interface StudentDeed {

    /** Shut out whoever may sign in. */
    record Deactivate() implements StudentDeed {}

    /** Let in again who was shut out; who waits for a place goes on waiting. */
    record Reactivate() implements StudentDeed {}

    /**
     * To another programme, another level, or both; students of other universities stay where they are.
     *
     * @param programme of that university; null: each keeps the own one
     * @param level null: each keeps the own one
     */
    record Move(
            UniversityId university,
            @Nullable ProgrammeId programme,
            @Nullable Level level) implements StudentDeed {}
}
