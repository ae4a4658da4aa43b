/** What stands before the nodes, and before their database, as operators set it up. */
@NullMarked
package etudeline.front;

import org.jspecify.annotations.NullMarked;
