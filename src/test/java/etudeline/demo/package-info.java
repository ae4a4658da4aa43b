@NullMarked
package etudeline.demo;

import org.jspecify.annotations.NullMarked;
