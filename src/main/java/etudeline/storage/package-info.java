/** Uploaded files: their bytes, on disk, and one row for each. */
@ApplicationModule(allowedDependencies = {"kit", "cluster", "access"})
@NullMarked
package etudeline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
