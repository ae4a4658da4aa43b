/** The frame itself, home, login and error pages. */
@NullMarked
package etudeline.shell.ui;

import org.jspecify.annotations.NullMarked;
