/** What the demo shows on screens. */
@NullMarked
package etudeline.demo.ui;

import org.jspecify.annotations.NullMarked;
