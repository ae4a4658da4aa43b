/** The comments beside a chapter's text. */
@NullMarked
package etudeline.comment.ui;

import org.jspecify.annotations.NullMarked;
