@NullMarked
package etudeline.chapter.ui;

import org.jspecify.annotations.NullMarked;
