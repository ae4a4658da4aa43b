package etudeline.account;

import etudeline.academics.CatalogueTree;
import etudeline.kit.FacultyId;
import etudeline.kit.Place;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused.Problem;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Optional;

/** A place must exist, its parts belonging to each other. */
final class PlaceCheck {

    private PlaceCheck() {}

    /** What is wrong with it, at the fields university, faculty or programme. */
    static Optional<Problem> problem(CatalogueTree tree, Place place) {
        return problem(tree, place.university(), place.faculty(), place.programme());
    }

    static Optional<Problem> problem(
            CatalogueTree tree, UniversityId university, FacultyId faculty, ProgrammeId programme) {
        if (tree.university(university).isEmpty()) {
            return Optional.of(new Problem("university", "kit.required", List.of()));
        }
        if (tree.faculty(faculty)
                .filter(found -> found.university().equals(university))
                .isEmpty()) {
            return Optional.of(new Problem("faculty", "account.place.faculty", List.of()));
        }
        if (tree.programme(programme)
                .filter(found -> found.faculty().equals(faculty))
                .isEmpty()) {
            return Optional.of(new Problem("programme", "account.place.programme", List.of()));
        }
        return Optional.empty();
    }
}
