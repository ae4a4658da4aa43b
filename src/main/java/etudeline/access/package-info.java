/** Who is signed in, their open sessions and the end of these, and what they may touch. */
@ApplicationModule(allowedDependencies = {"kit", "cluster"})
@NullMarked
package etudeline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
