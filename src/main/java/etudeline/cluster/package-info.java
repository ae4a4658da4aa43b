/** Messages, memory and once-only work between the nodes. */
@ApplicationModule(allowedDependencies = "kit")
@NullMarked
package etudeline.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
