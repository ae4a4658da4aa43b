package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who opens a published chapter is counted, without writing anything for it. */
@PostgresTest
@Import(MovableClock.Here.class)
class ReadingTallyTest {

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterFigures figures;

    @Autowired
    ReadingTally tally;

    @Autowired
    Campus campus;

    @Autowired
    MovableClock clock;

    UniversityId university;
    ProgrammeId programme;
    AccountId author;
    AccountId administrator;
    AccountId student;
    ChapterId chapter;

    @BeforeEach
    void a_published_chapter() {
        university = campus.university();
        programme = campus.programme(university);
        author = campus.professor(university, programme);
        administrator = campus.administrator(university);
        student = campus.student(programme, Level.L2);
        chapter = new ChapterId(campus.chapter(author, programme, Level.L2, "PUBLISHED"));
    }

    @Test
    void students_and_colleagues_count_and_its_writers_and_administrators_do_not() {
        AccountId colleague = campus.professorOf(programme);
        AccountId coAuthor = campus.professorOf(programme);
        campus.coAuthor(chapter.value(), coAuthor);
        for (AccountId reader : new AccountId[] {student, student, colleague, author, coAuthor, administrator}) {
            campus.as(reader, () -> reading.read(chapter));
        }
        campus.as(student, () -> reading.readUnless(chapter, _ -> true));
        campus.as(student, () -> reading.texts(chapter));
        assertThat(readings()).isEqualTo(4);
    }

    @Test
    void what_may_not_be_read_and_what_is_no_more_published_does_not_count() {
        AccountId above = campus.student(programme, Level.L1);
        ChapterId draft = new ChapterId(campus.chapter(author, programme, Level.L2, "WITHDRAWN"));
        campus.as(author, () -> reading.read(draft));
        campus.as(
                above,
                () -> assertThat(catchThrowable(() -> reading.read(chapter))).isInstanceOf(Missing.class));
        assertThat(readings()).isZero();
    }

    @Test
    void opening_writes_nothing_and_all_that_gathered_is_one_statement() {
        campus.as(student, () -> reading.read(chapter));
        tally.add();
        assertThat(Statements.of(() -> campus.as(student, () -> {
                    for (int n = 0; n < 50; n++) {
                        reading.read(chapter);
                    }
                })))
                .noneMatch(sql -> sql.contains("reading_tally"));
        assertThat(Statements.of(tally::add))
                .filteredOn(sql -> sql.contains("reading_tally"))
                .hasSize(1);
        assertThat(Statements.of(tally::add)).isEmpty();
        assertThat(readings()).isEqualTo(51);
    }

    @Test
    void the_day_is_the_one_of_the_university() {
        campus.execute("update university set time_zone = 'Pacific/Kiritimati' where id = ?", university.value());
        UniversityId elsewhere = campus.university();
        campus.execute("update university set time_zone = 'Pacific/Pago_Pago' where id = ?", elsewhere.value());
        ProgrammeId there = campus.programme(elsewhere);
        ChapterId far = new ChapterId(campus.chapter(campus.professor(elsewhere, there), there, Level.L1, "PUBLISHED"));
        campus.as(student, () -> reading.read(chapter));
        campus.as(campus.student(there, Level.L1), () -> reading.read(far));
        tally.add();
        assertThat(day(administrator)).isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Kiritimati")));
        assertThat(day(campus.administrator(elsewhere)))
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Pago_Pago")));
    }

    @Test
    void a_university_that_has_gone_takes_its_readings_along_and_holds_up_nobody() {
        UniversityId gone = campus.university();
        ProgrammeId there = campus.programme(gone);
        AccountId writer = campus.professor(gone, there);
        ChapterId far = new ChapterId(campus.chapter(writer, there, Level.L1, "PUBLISHED"));
        campus.as(campus.student(there, Level.L1), () -> reading.read(far));
        campus.execute("delete from chapter where university_id = ?", gone.value());
        campus.execute("delete from account where university_id = ?", gone.value());
        campus.execute("delete from university where id = ?", gone.value());
        campus.as(student, () -> reading.read(chapter));
        assertThat(readings()).isOne();
    }

    private LocalDate day(AccountId asking) {
        return campus.ask(asking, () -> figures.readings(null, LocalDate.EPOCH)).firstKey();
    }

    private int readings() {
        tally.add();
        return campus.ask(administrator, () -> figures.readings(university, LocalDate.EPOCH)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
