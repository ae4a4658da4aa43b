package etudeline.account;

import etudeline.kit.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names that people have here, each once: few, where people are many. What is typed with a slip of the fingers is looked
 * up among them, and then searched as it is written.
 */
@Component
class KnownNames {

    private static final int NEAREST = 20;

    private static final String LIKE = """
            select word from known_name where word % :word or word = any(:swapped)
            order by word = :word desc, word = any(:swapped) desc, similarity(word, :word) desc, people desc, word limit :nearest""";

    /** New ones come in time; names that nobody has any more find nobody. */
    private static final String LEARN = """
            insert into known_name (word, people, last_id)
            select word, count(*), max(id) from account, string_to_table(name_key, ' ') word
            where id > (select coalesce(max(last_id), 0) from known_name) and length(word) > 2
            group by word
            on conflict (word) do update set people = known_name.people + excluded.people, last_id = excluded.last_id""";

    private final JdbcClient database;

    KnownNames(JdbcClient database) {
        this.database = database;
    }

    /** The words as names are written here; empty when none of them is a slip. */
    @Transactional(readOnly = true)
    public Optional<List<String>> like(List<String> words) {
        List<String> written = new ArrayList<>();
        for (String word : words) {
            written.add(database
                    .sql(LIKE)
                    .param("word", word)
                    .param("swapped", Likeness.swapped(word).toArray(String[]::new))
                    .param("nearest", NEAREST)
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(name -> Likeness.isLike(word, name))
                    .findFirst()
                    .orElse(word));
        }
        return Optional.of(List.copyOf(written)).filter(all -> !all.equals(words));
    }

    @Transactional
    public void learn() {
        database.sql(LEARN).update();
    }
}
