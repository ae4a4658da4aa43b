/** What professors publish: a chapter with its lesson, exercises and solutions, written, read and withdrawn. */
@ApplicationModule(
        allowedDependencies = {
            "kit",
            "cluster",
            "access",
            "audit",
            "storage",
            "exchange :: ui",
            "shell",
            "academics",
            "setting",
            "account"
        })
@NullMarked
package etudeline.chapter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
