package etudeline.chapter.ui;

import etudeline.access.Viewer;
import etudeline.chapter.ChapterSearch;
import etudeline.chapter.FoundChapter;
import etudeline.chapter.SectionKind;
import etudeline.kit.FoundPage;
import etudeline.kit.Piece;
import etudeline.kit.Searched;
import etudeline.kit.ui.Icon;
import etudeline.shell.SearchHit;
import etudeline.shell.SearchSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Chapters, for the search box. */
@Component
class ChapterSource implements SearchSource {

    private final ChapterSearch search;
    private final FoundPlace places;

    ChapterSource(ChapterSearch search, FoundPlace places) {
        this.search = search;
        this.places = places;
    }

    @Override
    public String kind() {
        return "chapitres";
    }

    @Override
    public String label() {
        return "chapter.chapters";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public FoundPage<SearchHit> find(Searched searched, int from, int limit) {
        return search.chapters(searched, from, limit).mapped(this::hit);
    }

    private SearchHit hit(FoundChapter found) {
        SectionKind section = found.section();
        String address = "/" + ReaderView.PATH + "/" + found.head().id();
        List<Piece> title = new ArrayList<>();
        title.add(new Piece(found.head().number() + ". ", false));
        title.addAll(found.title());
        return new SearchHit(
                section == null ? Icon.BOOK_OPEN : Sections.icon(section),
                section == null ? "cours" : section.anchor(),
                section == null ? address : address + "#" + section.anchor(),
                title,
                found.excerpt(),
                places.of(found.head(), section));
    }

    @Override
    public int order() {
        return 10;
    }
}
