package etudeline.account;

import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of an imported file, and what it comes to.
 *
 * @param line as a spreadsheet counts
 * @param ticked whether its changes are to be taken over
 * @param changes of a known person: by the column's name in files, the old and the new value
 * @param reason why it is bad, as the end of a translation key; null: it is not
 * @param arguments of the reason
 */
public record ImportLine(
        long id,
        int line,
        ImportOutcome outcome,
        boolean ticked,
        @Nullable String matricule,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Long programmeId,
        @Nullable Level level,
        @Nullable Map<String, List<String>> changes,
        @Nullable String reason,
        @Nullable List<String> arguments)
        implements Serializable {

    public @Nullable ProgrammeId programme() {
        return programmeId == null ? null : new ProgrammeId(programmeId);
    }

    /** The last name first, as far as it is known. */
    public String name() {
        return ((lastName == null ? "" : lastName) + " " + (firstName == null ? "" : firstName)).strip();
    }
}
