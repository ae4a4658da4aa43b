/** Uploaded files: their bytes, on disk or in a bucket, one row for each, and those on their way. */
@ApplicationModule(allowedDependencies = {"kit", "cluster", "access"})
@NullMarked
package etudeline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
