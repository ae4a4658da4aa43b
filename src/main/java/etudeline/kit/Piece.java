package etudeline.kit;

import java.io.Serializable;

/** Some letters of a text that was found; marked when they are what was looked for. */
public record Piece(String text, boolean marked) implements Serializable {}
