/** The journal. */
@NullMarked
@NamedInterface("ui")
package etudeline.audit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
