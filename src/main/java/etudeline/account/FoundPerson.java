package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Piece;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who was looked for.
 *
 * @param university null for a principal
 * @param programme of a student
 * @param level of a student
 */
public record FoundPerson(
        AccountId id,
        Role role,
        List<Piece> name,
        String username,
        @Nullable UniversityId university,
        @Nullable ProgrammeId programme,
        @Nullable Level level,
        AccountState state) {}
