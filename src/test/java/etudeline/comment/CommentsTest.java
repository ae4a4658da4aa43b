package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.chapter.ChapterId;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(MovableClock.Here.class)
class CommentsTest {

    @Autowired
    Comments comments;

    @Autowired
    Campus campus;

    AccountId student;
    ChapterId chapter;

    @BeforeEach
    void a_chapter() {
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        AccountId professor = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        chapter = new ChapterId(campus.chapter(professor, programme, Level.L2, "PUBLISHED"));
    }

    /** Threads of the chapter, each with so many answers. */
    private void fill(int threads, int answers) {
        campus.execute("""
                insert into comment (chapter_id, author_id, text, created_at)
                select ?, ?, 'Question ' || n, now() from generate_series(1, ?) n""", chapter.value(), student.value(), threads);
        campus.execute("""
                insert into comment (chapter_id, author_id, text, created_at, parent_id, thread_id)
                select t.chapter_id, t.author_id, 'Réponse ' || n, now(), t.id, t.id
                from comment t, generate_series(1, ?) n
                where t.chapter_id = ? and t.parent_id is null order by n, t.id""", answers, chapter.value());
    }

    @Test
    void threads_come_newest_first_and_by_pages_that_miss_none() {
        fill(45, 1);
        List<CommentId> seen = new ArrayList<>();
        ThreadPage page = campus.ask(student, () -> comments.newest(chapter));
        assertThat(page.total()).isEqualTo(90);
        assertThat(page.threads()).hasSize(Comments.THREADS);
        page.threads().forEach(thread -> seen.add(thread.id()));
        while (page.more()) {
            CommentId last = seen.getLast();
            page = campus.ask(student, () -> comments.olderThan(chapter, last));
            page.threads().forEach(thread -> seen.add(thread.id()));
        }
        assertThat(seen)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b.value(), a.value()));
    }

    @Test
    void the_answers_of_a_thread_come_oldest_first_and_by_portions() {
        fill(1, 120);
        CommentThread thread =
                campus.ask(student, () -> comments.newest(chapter)).threads().getFirst();
        assertThat(thread.answers()).hasSize(Comments.ANSWERS);
        assertThat(thread.more()).isTrue();
        CommentThread next = campus.ask(
                student,
                () -> comments.answersAfter(
                        chapter, thread.id(), thread.answers().getLast().id()));
        assertThat(next.answers()).hasSize(Comments.ANSWERS);
        assertThat(next.answers().getFirst().id().value())
                .isGreaterThan(thread.answers().getLast().id().value());
        assertThat(campus.ask(
                                student,
                                () -> comments.threadOf(
                                        chapter, next.answers().getLast().id()))
                        .answers())
                .as("who comes for one comment gets the thread down to it")
                .hasSize(120);
    }

    @Test
    void a_page_takes_three_statements_whatever_is_on_it() {
        fill(30, 30);
        campus.as(student, () -> {
            assertThat(Statements.of(() -> comments.newest(chapter))).hasSizeLessThanOrEqualTo(3);
            assertThat(Statements.of(() -> comments.threadOf(
                            chapter,
                            comments.newest(chapter).threads().getLast().id())))
                    .hasSizeLessThanOrEqualTo(6);
        });
    }
}
