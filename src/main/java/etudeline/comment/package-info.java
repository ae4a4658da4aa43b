/** Questions and answers under a chapter, in threads. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "cluster",
            "access",
            "audit",
            "shell",
            "academics",
            "account",
            "chapter",
            "chapter :: panel"
        })
@NullMarked
package etudeline.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
