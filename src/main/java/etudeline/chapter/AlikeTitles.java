package etudeline.chapter;

import etudeline.kit.Excerpt;
import etudeline.kit.Likeness;
import etudeline.kit.Searched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds titles whose words are those looked for but for slips of the fingers: by trigrams, and then letter by letter. */
@Component
class AlikeTitles {

    private static final int MOST = 100;
    private static final int GATHERED = 10_000;
    private static final int LONG_ENOUGH = 4;

    private static final String SQL = """
            select * from (
                select chapter_id, title, at, %%s as likeness from title_words where %%s limit %d
            ) alike order by likeness desc, chapter_id desc limit %d
            """.formatted(GATHERED, MOST);

    private record Title(long chapter, String title, Instant at, double likeness) {}

    private final JdbcClient database;

    AlikeTitles(JdbcClient database) {
        this.database = database;
    }

    /** The likest first, after full scans were forbidden. */
    List<Candidate> find(Searched searched, SearchPlaces places) {
        List<String> words = searched.folded();
        List<String> longer =
                words.stream().filter(word -> word.length() >= LONG_ENOUGH).toList();
        if (!searched.without().isEmpty() || longer.isEmpty()) {
            return List.of();
        }
        Map<String, String> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>();
        List<String> likeness = new ArrayList<>();
        if (!places.found().isEmpty()) {
            conditions.add("places && :found::bigint[]");
            parameters.put("found", SearchPlaces.array(places.found()));
        }
        for (String word : longer) {
            String name = "word" + parameters.size();
            parameters.put(name, word);
            List<String> any = new ArrayList<>(List.of(":" + name + " <% title"));
            for (String swapped : Likeness.swapped(word)) {
                String pattern = "word" + parameters.size();
                parameters.put(pattern, "%" + swapped + "%");
                any.add("title like :" + pattern);
            }
            conditions.add(any.stream().collect(Collectors.joining(" or ", "(", ")")));
            likeness.add("word_similarity(:" + name + ", title)");
        }
        return database
                .sql(SQL.formatted(String.join(" + ", likeness), String.join(" and ", conditions)))
                .params(parameters)
                .query((row, _) -> new Title(
                        row.getLong("chapter_id"),
                        row.getString("title"),
                        row.getTimestamp("at").toInstant(),
                        row.getDouble("likeness")))
                .list()
                .stream()
                .filter(title -> Likeness.allIn(words, Excerpt.words(title.title())))
                .map(title -> new Candidate(new ChapterId(title.chapter()), "", title.at(), title.likeness(), false))
                .toList();
    }
}
