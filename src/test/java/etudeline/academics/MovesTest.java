package etudeline.academics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterReading;
import etudeline.kit.AccountId;
import etudeline.kit.Dependent;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.Outdated;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Refused;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said before a part of the structure is moved is what then happens to people. */
@PostgresTest
class MovesTest {

    @Autowired
    Programmes programmes;

    @Autowired
    Subjects subjects;

    @Autowired
    ChapterReading reading;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    AccountId administrator;
    ProgrammeId here;
    ProgrammeId there;
    List<AccountId> students = new ArrayList<>();
    ChapterId chapter;
    SubjectId subject;

    @BeforeEach
    void two_programmes_with_students_of_every_level_and_a_chapter_at_l2() {
        university = campus.university();
        administrator = campus.administrator(university);
        here = campus.programme(university);
        there = campus.programme(university);
        for (Level level : Level.values()) {
            students.add(campus.student(here, level));
            students.add(campus.student(there, level));
        }
        campus.student(here, Level.L2, "PENDING");
        campus.student(there, Level.L2, "DEACTIVATED");
        AccountId author = campus.professor(university, here);
        chapter = new ChapterId(campus.chapter(author, here, Level.L2, "PUBLISHED"));
        subject = new SubjectId(number("select subject_id from chapter where id = " + chapter));
    }

    @ParameterizedTest
    @CsvSource({"false, L1", "false, M2", "false, BTS2", "true, L2", "true, L3", "true, BTS1"})
    void as_many_students_gain_and_lose_the_chapters_of_a_subject_as_was_said(boolean away, Level level) {
        SubjectPlace to = new SubjectPlace(away ? there : here, level, Semester.S2);
        Map<String, Long> said = counts(as(() -> subjects.previewMove(subject, to)));
        Set<AccountId> before = readers();
        as(() -> subjects.move(subject, 0, to));
        Set<AccountId> after = readers();
        Set<AccountId> gained = new HashSet<>(after);
        gained.removeAll(before);
        Set<AccountId> lost = new HashSet<>(before);
        lost.removeAll(after);
        assertThat(said.getOrDefault("chapter.effect.gain", 0L)).isEqualTo(gained.size());
        assertThat(said.getOrDefault("chapter.effect.lose", 0L)).isEqualTo(lost.size());
        assertThat(said.getOrDefault("chapter.effect.writers", 0L)).isEqualTo(away ? 1 : 0);
        assertThat(said).containsEntry("chapter.effect.moved", 1L);
    }

    @Test
    void a_subject_that_nobody_reads_changes_nothing_for_students() {
        campus.execute("update chapter set state = 'DRAFT', published_at = null where id = ?", chapter.value());
        SubjectPlace to = new SubjectPlace(there, Level.L2, Semester.S1);
        assertThat(counts(as(() -> subjects.previewMove(subject, to))))
                .containsOnlyKeys("chapter.effect.moved", "chapter.effect.writers");
    }

    @Test
    void a_programme_takes_its_people_along_and_its_chapters_keep_their_readers() {
        FacultyId letters = faculty();
        assertThat(counts(as(() -> programmes.previewMove(here, letters))))
                .containsEntry("account.effect.students", Level.values().length + 1L)
                .containsEntry("account.effect.professors", 1L)
                .containsEntry("chapter.effect.kept", 1L)
                .containsEntry("academics.effect.subjects", 1L);
        Set<AccountId> before = readers();
        as(() -> programmes.move(here, 0, letters));
        assertThat(readers()).isEqualTo(before);
        assertThat(number("select count(*) from account where faculty_id = " + letters))
                .isEqualTo(Level.values().length + 1);
    }

    @Test
    void a_move_is_taken_back_unless_somebody_changed_it_since() {
        FacultyId first = as(() -> programmes.open(here)).data().faculty();
        FacultyId letters = faculty();
        int moved = as(() -> programmes.move(here, 0, letters));
        as(() -> programmes.move(here, moved, first));
        assertThat(as(() -> programmes.open(here)).data().faculty()).isEqualTo(first);
        assertThatExceptionOfType(Outdated.class).isThrownBy(() -> as(() -> programmes.move(here, moved, letters)));
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> as(() -> subjects.move(subject, 7, new SubjectPlace(there, Level.L1, Semester.S1))));
    }

    @Test
    void both_places_are_in_the_audit_by_name() {
        as(() -> programmes.move(here, 0, faculty()));
        as(() -> subjects.move(subject, 0, new SubjectPlace(there, Level.L3, Semester.S1)));
        assertThat(database.sql("""
                        select action || ': ' || (before ->> 'faculty') || ' → ' || (after ->> 'faculty') from audit_entry
                        where university_id = :university and action = 'programme.moved'
                        union all
                        select action || ': ' || (before ->> 'level') || ' → ' || (after ->> 'level') from audit_entry
                        where university_id = :university and action = 'subject.moved'""")
                        .param("university", university.value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrder("programme.moved: Sciences → Lettres", "subject.moved: L2 → L3");
    }

    @Test
    void a_place_is_changed_by_moving_alone() {
        Programmes.Opened programme = as(() -> programmes.open(here));
        FacultyId letters = faculty();
        SubjectPlace place = as(() -> subjects.open(subject)).data().place();
        refused(() -> as(() -> {
            programmes.edit(here, programme.version(), new ProgrammeData(letters, "P", "Autre"));
            return "";
        }));
        refused(() -> as(() -> programmes.previewMove(here, programme.data().faculty())));
        refused(() -> as(() -> subjects.previewMove(subject, place)));
    }

    private static void refused(Runnable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::run);
    }

    private Set<AccountId> readers() {
        return students.stream()
                .filter(student -> campus.ask(student, () -> reading.mayRead(chapter)))
                .collect(Collectors.toSet());
    }

    private static Map<String, Long> counts(MovePreview preview) {
        return preview.effects().stream().collect(Collectors.toMap(Dependent::key, Dependent::count));
    }

    private <T> T as(Supplier<T> work) {
        return campus.ask(administrator, work);
    }

    private FacultyId faculty() {
        campus.execute(
                "insert into faculty (university_id, code, name, created_at) values (?, ?, 'Lettres', now())",
                university.value(),
                "L" + Campus.next());
        return new FacultyId(number("select max(id) from faculty where university_id = " + university));
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
