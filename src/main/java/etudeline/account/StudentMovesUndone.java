package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** These students are back where they were before they were moved together, as if they had never left. */
public record StudentMovesUndone(List<Undone> moves) {

    /**
     * Where one of them had been moved to.
     *
     * @param at when the move was made
     */
    public record Undone(
            AccountId student,
            ProgrammeId programme,
            Level level,
            @Nullable Instant at) {}
}
