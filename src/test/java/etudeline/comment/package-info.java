@NullMarked
package etudeline.comment;

import org.jspecify.annotations.NullMarked;
