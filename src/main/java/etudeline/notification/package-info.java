/** What people are told: one stream per audience, one per person, read together as the person's inbox. */
@ApplicationModule(
        allowedDependencies = {"kit", "cluster", "access", "shell", "academics", "account", "chapter", "comment"})
@NullMarked
package etudeline.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
