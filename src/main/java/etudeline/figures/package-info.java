/** What administrators see of their universities in numbers: how many, since when, how much is read. */
@ApplicationModule(allowedDependencies = {"kit", "access", "shell", "academics", "account", "chapter", "comment"})
@NullMarked
package etudeline.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
