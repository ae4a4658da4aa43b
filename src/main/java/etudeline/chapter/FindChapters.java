package etudeline.chapter;

import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds chapters: five statements, six when so few have the words that titles like them are looked for. */
@Component
class FindChapters {

    /** When fewer have the words, titles with slips of the fingers come after them. */
    private static final int FEW = 3;

    private final SearchRows rows;
    private final AlikeTitles alikeTitles;
    private final SectionExcerpts excerpts;
    private final EntityManager entities;

    FindChapters(SearchRows rows, AlikeTitles alikeTitles, SectionExcerpts excerpts, EntityManager entities) {
        this.rows = rows;
        this.alikeTitles = alikeTitles;
        this.excerpts = excerpts;
        this.entities = entities;
    }

    FoundPage<FoundChapter> find(Searched searched, SearchSight sight, int from, int limit) {
        List<Candidate> titles = rows.find(SearchTable.TITLES, searched, sight.places());
        List<Candidate> texts = rows.find(SearchTable.SECTIONS, searched, sight.places());
        Collection<SectionMatch> matches = matches(titles, texts, sight);
        List<SectionMatch> sorted = new ArrayList<>(matches.stream()
                .sorted(SectionMatch.best(searched, sight.viewer(), sight.now()))
                .toList());
        List<SectionMatch> alike = sorted.size() < FEW ? alike(searched, sight, sorted) : List.of();
        sorted.addAll(alike);
        List<SectionMatch> page = sorted.subList(Math.min(from, sorted.size()), Math.min(from + limit, sorted.size()));
        boolean bounded = titles.size() == SearchRows.MOST || texts.size() == SearchRows.MOST;
        return new FoundPage<>(
                excerpts.of(page, searched, sight), sorted.size(), bounded, matches.isEmpty() && !alike.isEmpty());
    }

    private Collection<SectionMatch> matches(List<Candidate> titles, List<Candidate> texts, SearchSight sight) {
        Set<ChapterId> ids = Stream.concat(titles.stream(), texts.stream())
                .map(Candidate::chapter)
                .collect(Collectors.toSet());
        Map<ChapterId, ChapterHead> heads = sight.heads(entities, ids);
        Map<ChapterId, SectionMatch> matches = new LinkedHashMap<>();
        titles.forEach(found -> Optional.ofNullable(heads.get(found.chapter()))
                .map(head -> new SectionMatch(head, null, found.rank(), found.titled(), found.at()))
                .ifPresent(match -> matches.merge(found.chapter(), match, SectionMatch::or)));
        texts.forEach(found -> {
            SectionKind section = SectionKind.valueOf(found.key());
            Optional.ofNullable(heads.get(found.chapter()))
                    .filter(head -> sight.shows(head, section))
                    .map(head -> new SectionMatch(head, section, found.rank(), found.titled(), found.at()))
                    .ifPresent(match -> matches.merge(found.chapter(), match, SectionMatch::or));
        });
        return matches.values();
    }

    private List<SectionMatch> alike(Searched searched, SearchSight sight, List<SectionMatch> known) {
        Set<ChapterId> there = known.stream().map(match -> match.head().id()).collect(Collectors.toSet());
        List<Candidate> titles = alikeTitles.find(searched, sight.places()).stream()
                .filter(title -> !there.contains(title.chapter()))
                .toList();
        return matches(titles, List.of(), sight).stream()
                .sorted(SectionMatch.best(searched, sight.viewer(), sight.now()))
                .toList();
    }
}
