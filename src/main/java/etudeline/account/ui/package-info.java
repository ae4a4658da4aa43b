/** Screens about people: lists, forms, registration, profile. */
@NullMarked
package etudeline.account.ui;

import org.jspecify.annotations.NullMarked;
