/** Demo data: a small believable set from files, a large one generated; nothing of the product depends on it. */
@ApplicationModule(allowedDependencies = {"kit", "access", "launch", "shell", "storage", "chapter"})
@NullMarked
package etudeline.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
