/** Words everybody shares, and the lazy grid with its kind. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package etudeline.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
