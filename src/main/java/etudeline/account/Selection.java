package etudeline.account;

import etudeline.kit.AccountId;
import java.util.Set;

/** Which students an administrator means, out of those within reach. */
public sealed interface StudentSelection {

    /** All that a list shows, a few taken out. */
    record OfFilter(StudentFilter filter, Set<AccountId> except) implements StudentSelection {

        public OfFilter {
            except = Set.copyOf(except);
        }
    }

    /** These. */
    record Ticked(Set<AccountId> students) implements StudentSelection {

        public Ticked {
            students = Set.copyOf(students);
        }
    }
}
