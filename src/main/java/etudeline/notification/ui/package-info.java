/** The bell on every page, and the page of all notifications. */
@NullMarked
package etudeline.notification.ui;

import org.jspecify.annotations.NullMarked;
