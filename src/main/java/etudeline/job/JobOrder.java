package etudeline.job;

import etudeline.kit.UniversityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done in the background.
 *
 * @param kind a {@link JobKind}'s name, and its parameters
 * @param university whose rows they are, and whose administrators see the job; null: of several, only the principals see it
 * @param title what is done, such as "Désactiver des étudiants"
 * @param about which rows they are, in words; may be empty
 * @param rows their ids: the job is about these and no others, whatever becomes of the filter they came from
 */
public record JobOrder(
        String kind,
        Record parameters,
        @Nullable UniversityId university,
        Words title,
        List<Words> about,
        List<Long> rows) {}
