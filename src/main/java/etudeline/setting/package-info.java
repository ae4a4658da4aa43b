/** Switches of each university. */
@ApplicationModule(allowedDependencies = {"kit", "cluster", "access", "audit", "shell", "academics"})
@NullMarked
package etudeline.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
