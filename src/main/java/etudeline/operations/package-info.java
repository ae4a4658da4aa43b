/** What the people who run the portal look at. */
@ApplicationModule(allowedDependencies = {"kit", "cluster", "access", "audit", "shell"})
@NullMarked
package etudeline.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
