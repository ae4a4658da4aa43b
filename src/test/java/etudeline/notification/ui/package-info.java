@NullMarked
package etudeline.notification.ui;

import org.jspecify.annotations.NullMarked;
