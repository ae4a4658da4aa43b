package etudeline.account;

import etudeline.academics.Dependents.Part;
import etudeline.kit.Role;
import java.util.Optional;

/** The people of a part of the structure, as "table where condition" of SQL with one parameter {@code :part}. */
record PeopleSelection(String column, long part) {

    /** Nobody belongs to a subject. */
    static Optional<PeopleSelection> in(Part part) {
        return switch (part) {
            case Part.OfUniversity(var id) -> Optional.of(new PeopleSelection("university_id", id.value()));
            case Part.OfFaculty(var id) -> Optional.of(new PeopleSelection("faculty_id", id.value()));
            case Part.OfProgramme(var id) -> Optional.of(new PeopleSelection("programme_id", id.value()));
            case Part.OfSubject _ -> Optional.empty();
        };
    }

    /** Only students have a faculty and a programme. */
    String everybody() {
        return "account where " + column + " = :part";
    }

    String of(Role role) {
        return everybody() + " and role = '" + role.name() + "'";
    }

    String assignments() {
        return column.equals("faculty_id")
                ? "professor_assignment where programme_id in (select id from programme where faculty_id = :part)"
                : "professor_assignment where " + column + " = :part";
    }
}
