@NullMarked
package etudeline.kit.ui;

import org.jspecify.annotations.NullMarked;
