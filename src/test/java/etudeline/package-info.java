/** What all tests share. */
@NullMarked
package etudeline;

import org.jspecify.annotations.NullMarked;
