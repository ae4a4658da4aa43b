@NullMarked
package etudeline.access;

import org.jspecify.annotations.NullMarked;
