package etudeline.account;

import etudeline.kit.AccountId;
import etudeline.kit.Role;
import java.util.Set;

/** Which people of one role an administrator means, out of those within reach. */
public sealed interface Selection {

    Role role();

    /** All that the list of students shows, a few taken out. */
    record AllStudents(StudentFilter filter, Set<AccountId> except) implements Selection {

        public AllStudents {
            except = Set.copyOf(except);
        }

        @Override
        public Role role() {
            return Role.STUDENT;
        }
    }

    /** All that the list of professors shows, a few taken out. */
    record AllProfessors(ProfessorFilter filter, Set<AccountId> except) implements Selection {

        public AllProfessors {
            except = Set.copyOf(except);
        }

        @Override
        public Role role() {
            return Role.PROFESSOR;
        }
    }

    /**
     * These.
     *
     * @param role STUDENT or PROFESSOR: whoever has another is not meant
     */
    record Ticked(Role role, Set<AccountId> people) implements Selection {

        public Ticked {
            people = Set.copyOf(people);
        }
    }
}
