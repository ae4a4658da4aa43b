/** Screens about chapters: writing, reading, the shelf. */
@NullMarked
package etudeline.chapter.ui;

import org.jspecify.annotations.NullMarked;
