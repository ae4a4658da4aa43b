package etudeline.chapter;

/**
 * A table with the words of something that stands in chapters: {@code chapter_id}, {@code university_id}, {@code at},
 * {@code places}, {@code words} and a key of its own.
 *
 * @param key SQL of what tells its rows of one chapter apart, as text
 * @param order columns of its newest first, after {@code at}
 */
public record SearchTable(String name, String key, String order) {

    static final SearchTable TITLES = new SearchTable("title_words", "''", "chapter_id desc");
    static final SearchTable SECTIONS = new SearchTable("section_words", "kind", "chapter_id desc");
    static final SearchTable FILES = new SearchTable("file_words", "file_id || ' ' || kind", "chapter_id desc");
}
