package etudeline.access;

import java.io.Serializable;

/** Identifies one signed-in browser. */
public record SignInId(long value) implements Serializable {}
