@NullMarked
package etudeline.chapter;

import org.jspecify.annotations.NullMarked;
