/** The append-only record of who changed what, written inside the changing transaction. */
@ApplicationModule(allowedDependencies = {"kit", "access"})
@NullMarked
package etudeline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
