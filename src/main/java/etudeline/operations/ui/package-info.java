/** The screen of the nodes and their caches. */
@NullMarked
package etudeline.operations.ui;

import org.jspecify.annotations.NullMarked;
