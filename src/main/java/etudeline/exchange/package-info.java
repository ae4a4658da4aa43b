/** Sheets of rows in and out, CSV and XLSX, as streams. */
@ApplicationModule(allowedDependencies = "kit")
@NullMarked
package etudeline.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
