/** The list of jobs, the page of one, and the strip on every page while one of the own goes on. */
@NullMarked
package etudeline.job.ui;

import org.jspecify.annotations.NullMarked;
