/** Screens of the structure: universités, UFR, filières, matières. */
@NullMarked
package etudeline.academics.ui;

import org.jspecify.annotations.NullMarked;
