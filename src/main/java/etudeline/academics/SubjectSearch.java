package etudeline.academics;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.Excerpt;
import etudeline.kit.Folded;
import etudeline.kit.FoundPage;
import etudeline.kit.Likeness;
import etudeline.kit.Place;
import etudeline.kit.Searched;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds subjects by name and code, out of the catalogue, slips of the fingers forgiven. */
@Service
@Members
public class SubjectSearch {

    private record Match(CatalogueTree.Subject subject, int likeness) {}

    private final Catalogue catalogue;
    private final CurrentUser currentUser;

    SubjectSearch(Catalogue catalogue, CurrentUser currentUser) {
        this.catalogue = catalogue;
        this.currentUser = currentUser;
    }

    /** Those of the person's own reach: what is taught where an administrator administers, a professor is assigned, a student reads. */
    public FoundPage<FoundSubject> subjects(Searched searched, int from, int limit) {
        List<String> typed = searched.folded();
        if (searched.isEmpty()) {
            return FoundPage.none();
        }
        List<Match> all = within(currentUser.require())
                .map(subject -> new Match(subject, likeness(subject, typed, searched)))
                .filter(match -> match.likeness() > 0)
                .toList();
        boolean alike = all.stream().allMatch(match -> match.likeness() == 1);
        List<Match> kept = all.stream()
                .filter(match -> alike || match.likeness() > 1)
                .sorted(Comparator.comparingInt(Match::likeness)
                        .reversed()
                        .thenComparing(match -> Folded.of(match.subject().name()))
                        .thenComparing(match -> match.subject().level(), Comparator.reverseOrder())
                        .thenComparingLong(match -> match.subject().id().value()))
                .toList();
        List<FoundSubject> page = kept.stream()
                .skip(from)
                .limit(limit)
                .map(match -> new FoundSubject(
                        match.subject(),
                        Excerpt.marked(
                                match.subject().name(),
                                word -> typed.stream().anyMatch(one -> Likeness.isLike(one, word)))))
                .toList();
        return new FoundPage<>(page, kept.size(), false, alike && !page.isEmpty());
    }

    /** 3: just this name or code; 2: has the words, or words that begin so; 1: with slips; 0: not. */
    private static int likeness(CatalogueTree.Subject subject, List<String> typed, Searched searched) {
        if (searched.isExactly(subject.name()) || searched.isExactly(subject.code())) {
            return 3;
        }
        List<String> words = Excerpt.words(subject.name());
        if (typed.stream().allMatch(one -> words.stream().anyMatch(word -> word.startsWith(one)))) {
            return 2;
        }
        return Likeness.allIn(typed, words) ? 1 : 0;
    }

    private Stream<CatalogueTree.Subject> within(Viewer viewer) {
        CatalogueTree tree = catalogue.tree();
        return switch (viewer.role()) {
            case PLATFORM_ADMINISTRATOR ->
                tree.programmes().stream().flatMap(programme -> tree.subjectsOf(programme.id()).stream());
            case UNIVERSITY_ADMINISTRATOR ->
                tree.programmesOf(viewer.ownUniversity()).stream()
                        .flatMap(programme -> tree.subjectsOf(programme.id()).stream());
            case PROFESSOR -> viewer.programmes().stream().flatMap(id -> tree.subjectsOf(id).stream());
            case STUDENT -> {
                Place place = viewer.ownPlace();
                yield tree.subjectsOf(place.programme()).stream()
                        .filter(subject -> place.level().reads(subject.level()));
            }
        };
    }
}
