package etudeline.figures.ui;

import com.vaadin.flow.component.Component;
import etudeline.account.AccountState;
import etudeline.account.PeopleFigures.Staff;
import etudeline.account.StudentSums;
import etudeline.chapter.ChapterState;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.T;
import etudeline.shell.HomeFigure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts over the charts, each with the list behind it.
 *
 * @param chosen of which university the lists are to show something; null: of all within reach
 */
record FigureRow(@Nullable UniversityId chosen) {

    Component of(StudentSums students, Staff staff, Map<ChapterState, Integer> chapters, int comments) {
        Map<AccountState, Integer> states = students.states();
        return HomeFigure.row(
                HomeFigure.of(
                        list("admin/etudiants", "active"),
                        T.of("figures.students.active"),
                        states.getOrDefault(AccountState.ACTIVE, 0),
                        T.of(
                                "figures.students.others",
                                states.getOrDefault(AccountState.PENDING, 0),
                                states.getOrDefault(AccountState.DEACTIVATED, 0))),
                HomeFigure.of(
                        list("admin/professeurs", "active"),
                        T.of("figures.professors"),
                        staff.professors(),
                        T.of("figures.administrators", staff.administrators())),
                HomeFigure.of(
                        list("admin/chapitres", "published"),
                        T.of("figures.chapters"),
                        chapters.getOrDefault(ChapterState.PUBLISHED, 0),
                        T.of(
                                "figures.chapters.others",
                                chapters.getOrDefault(ChapterState.DRAFT, 0)
                                        + chapters.getOrDefault(ChapterState.SCHEDULED, 0),
                                chapters.getOrDefault(ChapterState.WITHDRAWN, 0))),
                HomeFigure.of(T.of("figures.comments"), comments, T.of("figures.comments.what")));
    }

    private String list(String path, String state) {
        return path + "?etat=" + state + (chosen == null ? "" : "&universite=" + chosen);
    }
}
