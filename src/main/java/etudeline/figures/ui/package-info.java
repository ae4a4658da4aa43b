/** The screen of the figures, its charts and its cards. */
@NullMarked
package etudeline.figures.ui;

import org.jspecify.annotations.NullMarked;
