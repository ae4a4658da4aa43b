/** The append-only record of who changed what, written inside the changing transaction, and the journal that shows it. */
@ApplicationModule(allowedDependencies = {"kit", "access", "exchange :: ui", "shell"})
@NullMarked
package etudeline.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
