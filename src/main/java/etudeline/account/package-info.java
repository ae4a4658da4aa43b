/** The people: administrators, professors, students; their lists, registration and activation. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "cluster",
            "access",
            "audit",
            "audit :: ui",
            "exchange",
            "exchange :: ui",
            "shell",
            "job",
            "job :: panel",
            "academics",
            "setting"
        })
@NullMarked
package etudeline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
