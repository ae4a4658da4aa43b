@NullMarked
package etudeline.comment.ui;

import org.jspecify.annotations.NullMarked;
