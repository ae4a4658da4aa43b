package etudeline.chapter;

/**
 * A table with the words of something that stands in chapters: {@code chapter_id}, {@code university_id}, {@code at},
 * {@code places}, {@code words} and a key of its own.
 *
 * @param key SQL of what tells its rows of one chapter apart, as text
 * @param order columns of its newest first, after {@code at}
 * @param titled whether what counts most in its words is a title or name of its own
 */
public record SearchTable(String name, String key, String order, boolean titled) {

    static final SearchTable TITLES = new SearchTable("title_words", "''", "chapter_id desc", true);
    static final SearchTable SECTIONS = new SearchTable("section_words", "kind", "chapter_id desc", false);
    static final SearchTable FILES = new SearchTable("file_words", "file_id || ' ' || kind", "chapter_id desc", true);
}
