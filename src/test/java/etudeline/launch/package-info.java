@NullMarked
package etudeline.launch;

import org.jspecify.annotations.NullMarked;
