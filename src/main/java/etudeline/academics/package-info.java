/** Universities, their faculties (UFR), programmes (filières) and subjects (matières). */
@ApplicationModule(
        allowedDependencies = {"kit", "cluster", "access", "audit", "audit :: ui", "exchange :: ui", "shell"})
@NullMarked
package etudeline.academics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
