package etudeline.chapter;

/**
 * A formula that could not be set.
 *
 * @param tex as typed
 * @param key translation key of what is wrong with it
 * @param detail argument of that text
 */
public record TextProblem(SectionKind section, String tex, String key, String detail) {}
