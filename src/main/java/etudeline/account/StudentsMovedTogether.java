package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** These students study elsewhere, or at another level, from now on. */
public record StudentsMovedTogether(List<Move> moves, Instant at) {

    /**
     * Where one of them was.
     *
     * @param since when the student had come there; null: with the account
     */
    public record Move(
            AccountId student,
            ProgrammeId programme,
            Level level,
            @Nullable Instant since) {}
}
