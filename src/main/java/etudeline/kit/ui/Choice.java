package etudeline.kit.ui;

import java.io.Serializable;

/** Something to choose: its value and what it is called on the screen. */
public record Choice<V>(V value, String label) implements Serializable {}
