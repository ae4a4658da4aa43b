package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Piece;
import etudeline.kit.Searched;
import etudeline.kit.Semester;
import etudeline.storage.FileId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nobody finds what may not be read. */
class ChapterSearchRightsTest extends SearchScene {

    @Test
    void students_find_their_level_and_below_on_their_own_ladder() {
        Map<Level, ChapterId> chapters = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            chapters.put(
                    level,
                    published(campus.structure.subject(campus.maths, level, Semester.S1, "Matière de " + level)));
        }
        for (Level own : Level.values()) {
            AccountId student = people.student(campus.maths, own);
            Set<Level> found = new TreeSet<>();
            chapters.forEach((level, chapter) -> {
                if (finds(student, chapter)) {
                    found.add(level);
                }
            });
            assertThat(found).as("levels a student of %s finds", own).isEqualTo(new TreeSet<>(own.andBelow()));
            assertThat(find(student, "réductible").found())
                    .as("the own level first")
                    .extracting(chapter -> chapter.head().level())
                    .containsExactlyElementsOf(own.andBelow());
        }
    }

    @Test
    void students_find_nothing_of_other_programmes_and_universities() {
        ChapterId chapter = published(campus.algebra);
        assertThat(finds(people.student(campus.maths, Level.L2), chapter)).isTrue();
        assertThat(finds(people.student(campus.physics, Level.M2), chapter)).isFalse();
        assertThat(finds(people.student(campus.mathsElsewhere, Level.M2), chapter))
                .isFalse();
    }

    @Test
    void students_find_neither_drafts_nor_what_was_withdrawn() {
        AccountId student = people.student(campus.maths, Level.L2);
        ChapterId draft = draft();
        ChapterId chapter = published(campus.algebra);
        assertThat(finds(student, draft)).isFalse();
        assertThat(finds(student, chapter)).isTrue();
        signIns.as(campus.professor, () -> removal.withdraw(chapter));
        assertThat(finds(student, chapter)).isFalse();
        assertThat(finds(campus.professor, chapter)).isTrue();
    }

    @Test
    void professors_find_their_own_what_they_write_along_and_what_is_published_in_assigned_programmes() {
        ChapterId draft = draft();
        ChapterId chapter = published(campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        AccountId stranger = people.professor(campus.university, campus.physics);
        assertThat(finds(campus.professor, draft)).isTrue();
        assertThat(finds(colleague, draft)).isFalse();
        assertThat(finds(colleague, chapter)).isTrue();
        assertThat(finds(stranger, chapter)).isFalse();
        assertThat(finds(campus.professorElsewhere, chapter)).isFalse();
        signIns.as(campus.professor, () -> coAuthoring.admit(draft, stranger));
        assertThat(finds(stranger, draft)).isTrue();
        signIns.as(campus.professor, () -> coAuthoring.dismiss(draft, stranger));
        assertThat(finds(stranger, draft)).isFalse();
    }

    @Test
    void administrators_find_all_of_their_university_and_the_principal_all() {
        ChapterId draft = draft();
        assertThat(finds(people.administrator(campus.university), draft)).isTrue();
        assertThat(finds(people.administrator(campus.elsewhere), draft)).isFalse();
        assertThat(finds(people.principal(), draft)).isTrue();
    }

    @Test
    void files_are_found_by_their_name_by_those_who_may_read_the_chapter() {
        FileId file = signIns.as(campus.professor, () -> files.keep(FileBytes.pdf(), "td-séries_numériques.pdf"))
                .id();
        ChapterId chapter = signIns.as(
                campus.professor,
                () -> writing.createPublished(campus.data(campus.algebra, "Séries", "<p>x</p>", List.of(file)))
                        .id());
        AccountId student = people.student(campus.maths, Level.L2);
        FoundFile found = signIns.as(student, () -> search.files(Searched.of("series numerique"), 0, 10))
                .found()
                .getFirst();
        assertThat(found.file()).isEqualTo(file);
        assertThat(found.head().id()).isEqualTo(chapter);
        assertThat(found.section()).isEqualTo(SectionKind.LESSON);
        assertThat(found.name()).contains(new Piece("séries", true), new Piece("numériques", true));
        signIns.as(campus.professor, () -> removal.withdraw(chapter));
        assertThat(signIns.as(student, () -> search.files(Searched.of("series"), 0, 10))
                        .found())
                .isEmpty();
    }
}
