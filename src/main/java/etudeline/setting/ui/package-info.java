/** The screen of the switches. */
@NullMarked
package etudeline.setting.ui;

import org.jspecify.annotations.NullMarked;
