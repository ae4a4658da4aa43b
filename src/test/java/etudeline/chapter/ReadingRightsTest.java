package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.CurrentUser;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class ReadingRightsTest {

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterAccess access;

    @Autowired
    ChapterShelf shelf;

    @Autowired
    ChapterRemoval removal;

    @Autowired
    CoAuthoring coAuthoring;

    @Autowired
    EntityManager entities;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    TwoUniversities campus;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired TestPeople people, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
    }

    @Test
    void students_read_their_level_and_below_on_their_own_ladder() {
        ProgrammeId programme = campus.maths;
        Map<Level, ChapterId> chapters = new LinkedHashMap<>();
        for (Level level : Level.values()) {
            SubjectId subject = campus.structure.subject(programme, level, Semester.S1, "Matière de " + level);
            chapters.put(level, campus.published(campus.professor, subject));
        }
        for (Level own : Level.values()) {
            AccountId student = people.student(programme, own);
            Set<Level> read = new TreeSet<>();
            chapters.forEach((level, chapter) -> {
                if (mayRead(student, chapter)) {
                    read.add(level);
                }
            });
            assertThat(read).as("levels a student of %s reads", own).isEqualTo(new TreeSet<>(own.andBelow()));
            assertThat(signIns.as(student, () -> shelf.subjects()))
                    .extracting(ShelfSubject::level)
                    .containsExactlyElementsOf(own.andBelow());
        }
    }

    @Test
    void students_read_nothing_of_other_programmes_and_universities() {
        ChapterId chapter = campus.published(campus.professor, campus.algebra);
        AccountId otherProgramme = people.student(campus.physics, Level.M2);
        AccountId otherUniversity = people.student(campus.mathsElsewhere, Level.M2);
        assertThat(mayRead(otherProgramme, chapter)).isFalse();
        assertThat(mayRead(otherUniversity, chapter)).isFalse();
        assertThat(signIns.as(otherProgramme, () -> shelf.subjects())).isEmpty();
    }

    @Test
    void students_read_neither_drafts_nor_what_was_withdrawn() {
        AccountId student = people.student(campus.maths, Level.L2);
        ChapterId draft = campus.draft(campus.professor, campus.algebra);
        ChapterId chapter = campus.published(campus.professor, campus.algebra);
        assertThat(mayRead(student, draft)).isFalse();
        assertThat(mayRead(student, chapter)).isTrue();
        signIns.as(campus.professor, () -> removal.withdraw(chapter));
        assertThat(mayRead(student, chapter)).isFalse();
        assertThat(signIns.as(student, () -> shelf.subjects())).isEmpty();
    }

    @Test
    void professors_read_their_own_and_what_is_published_in_assigned_programmes() {
        ChapterId draft = campus.draft(campus.professor, campus.algebra);
        ChapterId published = campus.published(campus.professor, campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        AccountId stranger = people.professor(campus.university, campus.physics);
        assertThat(mayRead(campus.professor, draft)).isTrue();
        assertThat(mayRead(campus.professor, published)).isTrue();
        assertThat(mayRead(colleague, draft)).isFalse();
        assertThat(mayRead(colleague, published)).isTrue();
        assertThat(mayRead(stranger, published)).isFalse();
        assertThat(mayRead(campus.professorElsewhere, published)).isFalse();
    }

    @Test
    void co_authors_read_drafts_wherever_they_are_assigned() {
        ChapterId draft = campus.draft(campus.professor, campus.algebra);
        AccountId stranger = people.professor(campus.university, campus.physics);
        signIns.as(campus.professor, () -> coAuthoring.admit(draft, stranger));
        assertThat(mayRead(stranger, draft)).isTrue();
        signIns.as(campus.professor, () -> coAuthoring.dismiss(draft, stranger));
        assertThat(mayRead(stranger, draft)).isFalse();
    }

    @Test
    void administrators_read_all_of_their_university_and_the_principal_all() {
        ChapterId draft = campus.draft(campus.professor, campus.algebra);
        AccountId own = people.administrator(campus.university);
        AccountId other = people.administrator(campus.elsewhere);
        assertThat(mayRead(own, draft)).isTrue();
        assertThat(mayRead(other, draft)).isFalse();
        assertThat(mayRead(people.principal(), draft)).isTrue();
    }

    private boolean isFound(ChapterId chapter) {
        ReadingRight right = ReadingRight.by(currentUser.require());
        var query = entities.createQuery(
                "select c.id from Chapter c where c.id = :id and " + right.condition(), Long.class);
        right.bindTo(query);
        return !query.setParameter("id", chapter.value()).getResultList().isEmpty();
    }

    /** All ways in say the same. */
    private boolean mayRead(AccountId person, ChapterId chapter) {
        boolean may = signIns.as(person, () -> reading.mayRead(chapter));
        assertThat(signIns.as(person, () -> isFound(chapter)))
                .as("by queries as by what is kept")
                .isEqualTo(may);
        if (may) {
            assertThat(signIns.as(person, () -> reading.read(chapter)).head().id())
                    .isEqualTo(chapter);
            assertThat(signIns.as(person, () -> access.readable(chapter)).id()).isEqualTo(chapter);
        } else {
            assertThatThrownBy(() -> signIns.as(person, () -> reading.read(chapter)))
                    .isInstanceOf(Missing.class);
            assertThatThrownBy(() -> signIns.as(person, () -> access.readable(chapter)))
                    .isInstanceOf(Missing.class);
        }
        return may;
    }
}
