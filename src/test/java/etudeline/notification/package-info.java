@NullMarked
package etudeline.notification;

import org.jspecify.annotations.NullMarked;
