package etudeline.chapter.ui;

import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.chapter.ChapterRow;
import etudeline.chapter.ChapterState;
import etudeline.kit.ui.LazyGrid;
import etudeline.kit.ui.PhoneRow;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The columns of a list of chapters. */
final class ChapterColumns {

    private final Catalogue catalogue;
    private final Clock clock;
    private final boolean universities;

    /** With a column for the university, for those who see several. */
    ChapterColumns(Catalogue catalogue, Clock clock, boolean universities) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.universities = universities;
    }

    void declare(LazyGrid<ChapterRow, ?> grid) {
        grid.text("titre", T.of("chapter.title"), ChapterRow::title)
                .setWidth("220px")
                .setFlexGrow(2);
        grid.unsorted(grid.number("numero", T.of("chapter.number.short"), row -> Integer.toString(row.number())))
                .setWidth("58px")
                .setFlexGrow(0);
        grid.name("matiere", T.of("chapter.subject"), row -> tree().name(row.subject()))
                .setWidth("130px");
        grid.unsorted(grid.plain("niveau", T.of("chapter.level"), row -> row.level() + " · " + row.semester()))
                .setWidth("100px")
                .setFlexGrow(0);
        grid.name("filiere", T.of("chapter.programme"), row -> tree().name(row.programme()))
                .setWidth("130px");
        if (universities) {
            grid.code(
                    "universite",
                    T.of("chapter.university"),
                    row -> tree().code(row.university()),
                    row -> tree().name(row.university()));
        }
        grid.name("auteur", T.of("chapter.author"), ChapterRow::authorName).setWidth("140px");
        grid.written(
                        grid.plain("modification", T.of("chapter.updated"), this::updated),
                        row -> Times.day(row.updatedAt(), zone(row)))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.unsorted(grid.badge("etat", T.of("chapter.state"), row -> States.badge(row.state())))
                .setWidth("106px")
                .setFlexGrow(0);
        grid.phone(row -> new PhoneRow(
                row.number() + ". " + row.title(),
                row.level() + " · " + tree().name(row.subject()),
                Optional.of(row.state())
                        .filter(state -> state != ChapterState.PUBLISHED)
                        .map(States::badge)));
    }

    private String updated(ChapterRow row) {
        return Times.near(row.updatedAt(), clock.instant(), zone(row));
    }

    private ZoneId zone(ChapterRow row) {
        return tree().zone(row.university());
    }

    private CatalogueTree tree() {
        return catalogue.tree();
    }
}
