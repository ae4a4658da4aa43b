/** Grids, forms, dialogs and signs that every screen is put together from. */
@NullMarked
package etudeline.kit.ui;

import org.jspecify.annotations.NullMarked;
