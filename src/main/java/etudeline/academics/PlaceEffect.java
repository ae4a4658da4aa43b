package etudeline.academics;

import etudeline.kit.Dependent;
import etudeline.kit.FacultyId;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import java.util.List;

/**
 * Slot: what a move of a part of the structure gains and loses for those who hang on it, said before it happens.
 * Implementations carry an {@code @Order}: what weighs most comes first.
 */
public interface PlaceEffect {

    /** What is to be moved, from where to where, within one university. */
    sealed interface Move {

        /** A programme to another faculty. */
        record OfProgramme(ProgrammeId programme, FacultyId from, FacultyId to) implements Move {}

        /** A subject to another programme, level or semester. */
        record OfSubject(SubjectId subject, SubjectPlace from, SubjectPlace to) implements Move {}
    }

    /** What changes, in numbers; nothing for what does not. */
    List<Dependent> of(Move move);
}
