@NullMarked
package etudeline.journey;

import org.jspecify.annotations.NullMarked;
