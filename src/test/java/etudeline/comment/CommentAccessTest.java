package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.chapter.ChapterId;
import etudeline.comment.ShownComment.State;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/** The table of rights, its lines on comments. */
@PostgresTest
@Import(MovableClock.Here.class)
class CommentAccessTest {

    @Autowired
    Commenting commenting;

    @Autowired
    Comments comments;

    @Autowired
    CommentModeration moderation;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    UniversityId university;
    ProgrammeId programme;
    AccountId author;
    AccountId coAuthor;
    AccountId colleague;
    AccountId student;
    AccountId administrator;
    AccountId principal;
    ChapterId chapter;
    CommentId comment;

    @BeforeEach
    void a_chapter_with_a_comment() {
        university = campus.university();
        programme = campus.programme(university);
        author = campus.professor(university, programme);
        coAuthor = campus.professor(university);
        colleague = campus.professor(university, programme);
        student = campus.student(programme, Level.L2);
        administrator = campus.administrator(university);
        principal = campus.administrator(null);
        long id = campus.chapter(author, programme, Level.L2, "PUBLISHED");
        campus.coAuthor(id, coAuthor);
        chapter = new ChapterId(id);
        comment = campus.ask(student, () -> commenting.write(chapter, "Question"));
    }

    private List<AccountId> readers() {
        return List.of(author, coAuthor, colleague, student, administrator, principal);
    }

    /** People whose rights end before this chapter. */
    private List<AccountId> strangers() {
        UniversityId elsewhere = campus.university();
        ProgrammeId foreign = campus.programme(elsewhere);
        return List.of(
                campus.student(campus.programme(university), Level.L2),
                campus.student(programme, Level.L1),
                campus.student(programme, Level.BTS4),
                campus.student(foreign, Level.L2),
                campus.professor(university, campus.programme(university)),
                campus.professor(elsewhere, foreign),
                campus.administrator(elsewhere));
    }

    @Test
    void who_may_read_the_chapter_reads_its_comments() {
        for (AccountId reader : readers()) {
            assertThat(campus.ask(reader, () -> comments.newest(chapter)).total())
                    .isOne();
            assertThat(campus.ask(reader, () -> comments.threadOf(chapter, comment))
                            .id())
                    .isEqualTo(comment);
        }
        assertThat(campus.ask(campus.student(programme, Level.M1), () -> comments.newest(chapter))
                        .total())
                .as("a higher level of the ladder reads it too")
                .isOne();
    }

    @Test
    void for_all_others_there_is_nothing() {
        for (AccountId stranger : strangers()) {
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> campus.as(stranger, () -> comments.newest(chapter)));
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> campus.as(stranger, () -> comments.olderThan(chapter, comment)));
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> campus.as(stranger, () -> comments.threadOf(chapter, comment)));
            assertThatExceptionOfType(Missing.class)
                    .isThrownBy(() -> campus.as(stranger, () -> comments.answersAfter(chapter, comment, comment)));
        }
    }

    @Test
    void pending_students_and_people_signed_out_reach_nothing() {
        AccountId pending = campus.student(programme, Level.L2, "PENDING");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> campus.as(pending, () -> comments.newest(chapter)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> campus.as(pending, () -> commenting.write(chapter, "Bonjour")));
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> comments.newest(chapter));
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> commenting.write(chapter, "Bonjour"));
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> moderation.hide(comment));
    }

    @Test
    void professors_and_students_who_may_read_write_and_nobody_else() {
        for (AccountId writer : List.of(author, coAuthor, colleague, student)) {
            assertThat(campus.ask(writer, () -> commenting.write(chapter, "Bonjour")))
                    .isNotNull();
            assertThat(campus.ask(writer, () -> commenting.reply(comment, "Bonjour")))
                    .isNotNull();
        }
        for (AccountId reader : List.of(administrator, principal)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(reader, () -> commenting.write(chapter, "Bonjour")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(reader, () -> commenting.reply(comment, "Bonjour")));
        }
        for (AccountId stranger : strangers()) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> commenting.write(chapter, "Bonjour")))
                    .isInstanceOfAny(Missing.class, AccessDeniedException.class);
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> commenting.reply(comment, "Bonjour")))
                    .isInstanceOfAny(Missing.class, AccessDeniedException.class);
        }
    }

    @Test
    void who_writes_the_chapter_or_administers_it_hides_and_nobody_else() {
        for (AccountId moderator : List.of(author, coAuthor, administrator, principal)) {
            assertThatNoException().isThrownBy(() -> campus.as(moderator, () -> moderation.hide(comment)));
            assertThatNoException().isThrownBy(() -> campus.as(moderator, () -> moderation.show(comment)));
        }
        for (AccountId reader : List.of(colleague, student)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(reader, () -> moderation.hide(comment)));
        }
        for (AccountId stranger : strangers()) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> moderation.hide(comment)))
                    .isInstanceOfAny(Missing.class, AccessDeniedException.class);
        }
    }

    @Test
    void a_hidden_comment_is_read_by_its_author_and_the_moderators_only() {
        campus.as(coAuthor, () -> moderation.hide(comment));
        AccountId other = campus.student(programme, Level.L2);
        assertThat(campus.ask(other, () -> comments.newest(chapter)).threads()).isEmpty();
        assertThatExceptionOfType(Missing.class)
                .as("neither by its address")
                .isThrownBy(() -> campus.ask(other, () -> comments.threadOf(chapter, comment)));
        assertThat(campus.ask(coAuthor, () -> comments.threadOf(chapter, comment))
                        .id())
                .isEqualTo(comment);
        for (AccountId reader : List.of(author, coAuthor, administrator, principal, student)) {
            ShownComment hidden = campus.ask(reader, () -> comments.newest(chapter))
                    .threads()
                    .getFirst()
                    .top();
            assertThat(hidden.state()).isEqualTo(State.HIDDEN);
            assertThat(hidden.text()).isEqualTo("Question");
        }
        campus.as(author, () -> moderation.show(comment));
        CommentId answer = campus.ask(author, () -> commenting.reply(comment, "Réponse"));
        campus.as(author, () -> moderation.hide(comment));
        CommentThread thread =
                campus.ask(other, () -> comments.newest(chapter)).threads().getFirst();
        assertThat(thread.top().text()).as("its place stays, its words do not").isEmpty();
        assertThat(thread.answers()).extracting(ShownComment::id).containsExactly(answer);
    }

    @Test
    void hiding_and_showing_are_in_the_audit_once_each() {
        campus.as(administrator, () -> {
            moderation.hide(comment);
            moderation.hide(comment);
            moderation.show(comment);
        });
        assertThat(database.sql(
                                "select action from audit_entry where subject_type = 'comment' and subject_id = ? order by id")
                        .param(comment.value())
                        .query(String.class)
                        .list())
                .containsExactly("comment.hidden", "comment.shown");
    }
}
