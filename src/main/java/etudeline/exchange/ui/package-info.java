/** Files of what lists show. */
@NullMarked
@NamedInterface("ui")
package etudeline.exchange.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
