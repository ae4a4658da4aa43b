package etudeline.academics;

import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slot: what other modules keep about a part of the structure, so that a deletion can first be shown and then be whole
 * (rule 10). Implementations carry an {@code @Order}: the one that refers to the others' rows comes first.
 */
public interface Dependents {

    /** The part that is to go. */
    sealed interface Part {

        /** Whether that programme goes with it. */
        default boolean holds(CatalogueTree.Programme programme) {
            return switch (this) {
                case OfUniversity(var id) -> programme.university().equals(id);
                case OfFaculty(var id) -> programme.faculty().equals(id);
                case OfProgramme(var id) -> programme.id().equals(id);
                case OfSubject _ -> false;
            };
        }

        /** A university and all in it. */
        record OfUniversity(UniversityId id) implements Part {}

        /** A faculty and all in it. */
        record OfFaculty(FacultyId id) implements Part {}

        /** A programme and all in it. */
        record OfProgramme(ProgrammeId id) implements Part {}

        /** A subject. */
        record OfSubject(SubjectId id) implements Part {}
    }

    /**
     * One line of the preview.
     *
     * @param key translation key, with the number as its argument
     * @param students the people whose fate the administrator must decide
     */
    record Count(String key, long number, boolean students) {}

    /** What goes along; nothing for what there is none of. */
    List<Count> count(Part part);

    /**
     * Removes it for good, in the transaction that deletes the part.
     *
     * @param moveStudentsTo the programme that takes the students over; null: they are deleted
     */
    void remove(Part part, @Nullable ProgrammeId moveStudentsTo);
}
