/** What is measured and what is tried for long: {@code ./etude bench} and {@code ./etude soak}. */
@NullMarked
package etudeline.bench;

import org.jspecify.annotations.NullMarked;
