package etudeline.chapter;

import etudeline.kit.Excerpt;
import etudeline.kit.Likeness;
import etudeline.kit.Piece;
import etudeline.kit.Searched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a page of found chapters shows of them: nothing is read but the sections that are shown on it. */
@Component
class SectionExcerpts {

    /** Letters of a text that are looked through. */
    static final int LOOKED_AT = 100_000;

    private static final String TEXTS = """
            select s.chapter_id, left(s.plain, %d) as plain
            from unnest(string_to_array(:chapters, ',')::bigint[], string_to_array(:kinds, ',')) shown (chapter_id, kind)
            join section s on s.chapter_id = shown.chapter_id and s.kind = shown.kind
            """.formatted(LOOKED_AT);

    private final JdbcClient database;
    private final SearchMarks marks;

    SectionExcerpts(JdbcClient database, SearchMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** At most two statements. */
    List<FoundChapter> of(List<SectionMatch> page, Searched searched, SearchSight sight) {
        Map<ChapterId, String> texts = texts(page, sight);
        List<String> all = new ArrayList<>(texts.values());
        page.forEach(match -> all.add(match.head().title()));
        Predicate<String> stems = marks.in(all, searched);
        List<String> typed = searched.folded();
        Predicate<String> alike = word -> typed.stream().anyMatch(one -> Likeness.isLike(one, word));
        return page.stream()
                .map(match -> {
                    List<Piece> title = Excerpt.marked(match.head().title(), stems);
                    boolean plain = title.stream().noneMatch(Piece::marked) && match.section() == null;
                    return new FoundChapter(
                            match.head(),
                            match.section(),
                            plain ? Excerpt.marked(match.head().title(), alike) : title,
                            Excerpt.of(texts.getOrDefault(match.head().id(), ""), stems));
                })
                .toList();
    }

    private Map<ChapterId, String> texts(Collection<SectionMatch> page, SearchSight sight) {
        Map<ChapterId, String> kinds = new HashMap<>();
        for (SectionMatch match : page) {
            SectionKind section = Objects.requireNonNullElse(match.section(), SectionKind.LESSON);
            if (sight.shows(match.head(), section)) {
                kinds.put(match.head().id(), section.name());
            }
        }
        if (kinds.isEmpty()) {
            return Map.of();
        }
        Map<ChapterId, String> texts = new HashMap<>();
        database.sql(TEXTS)
                .param(
                        "chapters",
                        kinds.keySet().stream().map(ChapterId::toString).collect(Collectors.joining(",")))
                .param("kinds", String.join(",", kinds.values()))
                .query(row -> {
                    texts.put(new ChapterId(row.getLong("chapter_id")), row.getString("plain"));
                });
        return texts;
    }
}
