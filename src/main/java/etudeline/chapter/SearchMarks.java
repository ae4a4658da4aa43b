package etudeline.chapter;

import etudeline.kit.Excerpt;
import etudeline.kit.Searched;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which words of texts that were found are those looked for: the database knows, which cut both to their stems. */
@Component
public class SearchMarks {

    private static final int MOST_LETTERS = 50_000;

    private static final String SAME_STEM = """
            with wanted as materialized (
                select coalesce(nullif(tsvector_to_array(to_tsvector('text_words', search_text(:wanted))), '{}'),
                    tsvector_to_array(to_tsvector('title_words', search_text(:wanted)))) as stems
            )
            select word from unnest(string_to_array(:words, ' ')) word
            where tsvector_to_array(to_tsvector('title_words', search_text(word))) && (select stems from wanted)
            """;

    private final JdbcClient database;

    SearchMarks(JdbcClient database) {
        this.database = database;
    }

    /** Tells of folded words of these texts whether they are to be marked. One statement, none when no word can be. */
    public Predicate<String> in(Collection<String> texts, Searched searched) {
        Set<Character> beginnings = searched.folded().stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.charAt(0))
                .collect(Collectors.toSet());
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.addAll(Excerpt.words(text, beginnings)));
        if (words.isEmpty()) {
            return _ -> false;
        }
        String all = String.join(" ", words);
        Set<String> marked = database.sql(SAME_STEM)
                .param("wanted", searched.wanted())
                .param("words", all.substring(0, Math.min(MOST_LETTERS, all.length())))
                .query((row, _) -> row.getString(1))
                .set();
        return marked::contains;
    }
}
