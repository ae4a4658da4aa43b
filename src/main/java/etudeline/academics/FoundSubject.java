package etudeline.academics;

import etudeline.kit.Piece;
import java.util.List;

/** A subject that was looked for, with the words marked in its name. */
public record FoundSubject(CatalogueTree.Subject subject, List<Piece> name) {}
