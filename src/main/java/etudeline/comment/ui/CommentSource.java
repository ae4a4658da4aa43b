package etudeline.comment.ui;

import etudeline.academics.Catalogue;
import etudeline.access.Viewer;
import etudeline.chapter.ChapterFacts;
import etudeline.comment.CommentSearch;
import etudeline.comment.FoundComment;
import etudeline.kit.FoundPage;
import etudeline.kit.Piece;
import etudeline.kit.Searched;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import etudeline.shell.SearchHit;
import etudeline.shell.SearchSource;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Comments, for the search box. */
@Component
class CommentSource implements SearchSource {

    private final CommentSearch search;
    private final Catalogue catalogue;
    private final Clock clock;

    CommentSource(CommentSearch search, Catalogue catalogue, Clock clock) {
        this.search = search;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "commentaires";
    }

    @Override
    public String label() {
        return "comment.title";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public FoundPage<SearchHit> find(Searched searched, int from, int limit) {
        return search.comments(searched, from, limit).mapped(this::hit);
    }

    private SearchHit hit(FoundComment found) {
        ChapterFacts chapter = found.chapter();
        String author = found.author().isBlank() ? T.of("comment.somebody") : found.author();
        return new SearchHit(
                Icon.MESSAGE_CIRCLE,
                "",
                "/chapitres/" + chapter.id() + "#commentaire-" + found.id(),
                List.of(new Piece(author, false)),
                found.excerpt(),
                List.of(
                        chapter.number() + ". " + chapter.title(),
                        catalogue.tree().name(chapter.subject()),
                        Times.near(found.at(), clock.instant(), catalogue.tree().zone(chapter.university()))));
    }

    @Override
    public int order() {
        return 20;
    }
}
