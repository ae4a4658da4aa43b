package etudeline.kit.ui;

/** Who changed something last and when, both as people read it. */
public record LastChange(String who, String when) {}
