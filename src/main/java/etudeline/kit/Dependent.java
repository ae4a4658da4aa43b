package etudeline.kit;

/**
 * Something that goes when the thing it hangs on is deleted (rule 10).
 *
 * @param key translation key of its name with the number as argument, such as "12 commentaires"
 * @param count how many of it, 1 or more
 */
public record Dependent(String key, long count) {}
