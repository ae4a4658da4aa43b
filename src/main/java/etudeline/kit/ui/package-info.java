/**
 * Grids, forms, dialogs and signs that every screen is put together from.
 *
 * <p>A long list: the repository extends {@link etudeline.kit.PagedRows} and describes its rows by
 * {@link etudeline.kit.RowShape}; the service has {@code rows(filter, window)} and {@code count(filter)} and adds the
 * caller's scope; the view extends {@link etudeline.kit.ui.ListPage} with a {@link etudeline.kit.ui.RowSource} of these
 * two, and declares {@code facet(…)}, {@code grid().text(…)}, {@code grid().badge(…)}, {@code grid().phone(…)} and
 * {@code grid().menu(…)} in its constructor. Sort names are those of the shape and of the address.
 *
 * <p>A form: extend {@link etudeline.kit.ui.EditForm}, whose field names are those of the service's
 * {@link etudeline.kit.Refused} problems; open it in a {@link etudeline.kit.ui.FormDialog} or beside a list in a
 * {@link etudeline.kit.ui.FormPanel} with a {@link etudeline.kit.ui.FormTask} (adding or editing). These place
 * problems, ask before typed work is lost, and show both versions when a colleague was faster.
 *
 * <p>What never changes and is not spoken to (icon and words of a link, contents, a sheet the browser runs) goes into its place
 * by {@link etudeline.kit.ui.Still}: a phone pays for every node, and so does the memory of an open page.
 *
 * <p>The rest: {@link etudeline.kit.ui.DeleteDialog}, {@link etudeline.kit.ui.ConfirmDialog},
 * {@link etudeline.kit.ui.Toast}, {@link etudeline.kit.ui.EmptyState}, {@link etudeline.kit.ui.Strip},
 * {@link etudeline.kit.ui.Badge}, {@link etudeline.kit.ui.Buttons}, {@link etudeline.kit.ui.ChoiceBox} and
 * {@link etudeline.kit.ui.DependentSelects}; {@link etudeline.kit.ui.T} has the words.
 */
@NullMarked
package etudeline.kit.ui;

import org.jspecify.annotations.NullMarked;
