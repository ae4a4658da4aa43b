@NullMarked
package etudeline.storage;

import org.jspecify.annotations.NullMarked;
