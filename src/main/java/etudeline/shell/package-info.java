/** The frame of every page, the slots other modules fill, login and error pages. */
@ApplicationModule(allowedDependencies = {"kit", "cluster", "access"})
@NullMarked
package etudeline.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
