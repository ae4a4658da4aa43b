/** Screens, light page and files of chapters. */
@NullMarked
package etudeline.chapter.ui;

import org.jspecify.annotations.NullMarked;
