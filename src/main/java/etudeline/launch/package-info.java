/** What must be there before the application context: settings of the environment, a database, a lock for migrations. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package etudeline.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
