@NullMarked
package etudeline.academics;

import org.jspecify.annotations.NullMarked;
