/** Tests of the people. */
@NullMarked
package etudeline.account;

import org.jspecify.annotations.NullMarked;
