/** Background work on many rows: progress, stop, resume after a crash, report, ledger and undo; and once-only timers. */
@ApplicationModule(allowedDependencies = {"kit", "access", "cluster", "audit", "shell"})
@NullMarked
package etudeline.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
