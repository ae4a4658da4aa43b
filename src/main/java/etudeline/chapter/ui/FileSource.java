package etudeline.chapter.ui;

import etudeline.access.Viewer;
import etudeline.chapter.ChapterSearch;
import etudeline.chapter.FoundFile;
import etudeline.kit.FoundPage;
import etudeline.kit.Searched;
import etudeline.shell.SearchHit;
import etudeline.shell.SearchSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of chapters, for the search box. */
@Component
class FileSource implements SearchSource {

    private final ChapterSearch search;
    private final FoundPlace places;

    FileSource(ChapterSearch search, FoundPlace places) {
        this.search = search;
        this.places = places;
    }

    @Override
    public String kind() {
        return "fichiers";
    }

    @Override
    public String label() {
        return "chapter.files";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public FoundPage<SearchHit> find(Searched searched, int from, int limit) {
        return search.files(searched, from, limit).mapped(this::hit);
    }

    private SearchHit hit(FoundFile found) {
        List<String> place = new ArrayList<>();
        place.add(found.head().number() + ". " + found.head().title());
        place.addAll(places.of(found.head(), found.section()));
        return new SearchHit(
                FileWords.icon(found.kind()),
                "",
                "/" + ReaderView.PATH + "/" + found.head().id() + "#fichier-" + found.file(),
                found.name(),
                found.excerpt(),
                place);
    }

    @Override
    public int order() {
        return 30;
    }
}
