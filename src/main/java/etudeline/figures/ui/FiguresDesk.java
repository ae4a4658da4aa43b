package etudeline.figures.ui;

import com.vaadin.flow.component.Component;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.academics.CatalogueTree.University;
import etudeline.account.PeopleFigures;
import etudeline.account.StudentSums;
import etudeline.chapter.ChapterFigures;
import etudeline.comment.CommentFigures;
import etudeline.figures.Timeline;
import etudeline.figures.Timeline.Period;
import etudeline.figures.Timeline.Step;
import etudeline.figures.ui.Chart.Kind;
import etudeline.figures.ui.Chart.Series;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.T;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the figures of the modules and lays them out; each is one statement. */
@org.springframework.stereotype.Component
class FiguresDesk {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Africa/Dakar");
    private static final String ALONG = "figures.along.";

    private final PeopleFigures people;
    private final ChapterFigures chapters;
    private final CommentFigures comments;
    private final Catalogue catalogue;
    private final Clock clock;

    FiguresDesk(
            PeopleFigures people, ChapterFigures chapters, CommentFigures comments, Catalogue catalogue, Clock clock) {
        this.people = people;
        this.chapters = chapters;
        this.comments = comments;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Collection<University> universities() {
        return catalogue.tree().universities();
    }

    /** What there is now. */
    Component counts(StudentSums students, @Nullable UniversityId chosen) {
        return new FigureRow(chosen)
                .of(students, people.staff(chosen), chapters.states(chosen), comments.count(chosen));
    }

    StudentSums students(@Nullable UniversityId chosen) {
        return people.students(chosen);
    }

    /**
     * What happened, and where the students are.
     *
     * @param own the one university the viewer reaches; null: several
     */
    List<ChartCard> charts(
            StudentSums students,
            @Nullable UniversityId chosen,
            @Nullable UniversityId own,
            Period period,
            Locale language) {
        UniversityId one = own == null ? chosen : own;
        CatalogueTree tree = catalogue.tree();
        ZoneId zone = one == null ? DEFAULT_ZONE : tree.zone(one);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Timeline fine = Timeline.fine(period, today);
        Timeline weekly = Timeline.weekly(period, today);
        StudentCharts places = new StudentCharts(students, tree);
        List<ChartCard> cards = new ArrayList<>();
        cards.add(along(
                "registrations",
                fine.step() == Step.DAY ? "figures.along.registrations.DAY" : "figures.along.registrations.MONTH",
                Kind.LINE,
                new TimeWords(fine, language),
                people.registrations(chosen, fine.first())));
        if (one == null) {
            cards.add(places.universities());
        } else {
            cards.add(places.programmes());
        }
        cards.add(places.levels());
        cards.add(along(
                "readings",
                "figures.along.readings.WEEK",
                Kind.LINE,
                new TimeWords(weekly, language),
                chapters.readings(chosen, weekly.first())));
        cards.add(along(
                "published",
                "figures.along.published.WEEK",
                Kind.BAR,
                new TimeWords(weekly, language),
                chapters.publishedByDay(chosen, weekly.first(), zone)));
        if (one != null) {
            cards.add(places.faculties());
        }
        return cards;
    }

    private static ChartCard along(
            String what, String title, Kind kind, TimeWords words, Map<LocalDate, Integer> days) {
        ChartCard card = new ChartCard(T.of(title));
        List<Integer> values = words.timeline().sums(days);
        int total = values.stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return card.empty(T.of(ALONG + what + ".none"));
        }
        return card.show(kind, words.column(), words.axis(), words.rows(), new Series(T.of(ALONG + what), values))
                .note(T.of(ALONG + what + ".total", total));
    }
}
