/** The journal. */
@NullMarked
package etudeline.audit.ui;

import org.jspecify.annotations.NullMarked;
