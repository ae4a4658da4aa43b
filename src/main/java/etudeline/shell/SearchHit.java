package etudeline.shell;

import etudeline.kit.Piece;
import etudeline.kit.ui.Icon;
import java.util.List;

/**
 * One thing that was found, as text: nothing in it is ever read as markup.
 *
 * @param tone class of the icon's colour, such as {@code cours}; may be empty
 * @param address where it is, beginning with a slash
 * @param place where it stands, from the large to the small, such as matière, niveau and section
 */
public record SearchHit(
        Icon icon, String tone, String address, List<Piece> title, List<Piece> excerpt, List<String> place) {}
