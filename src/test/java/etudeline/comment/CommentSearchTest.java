package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Piece;
import etudeline.kit.Searched;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommentSearchTest extends CommentScene {

    @Autowired
    CommentSearch search;

    private List<CommentId> found(AccountId person, String typed) {
        return campus.ask(person, () -> search.comments(Searched.of(typed), 0, 50)).found().stream()
                .map(FoundComment::id)
                .toList();
    }

    @Test
    void who_reads_the_chapter_finds_its_comments_and_nobody_else() {
        CommentId comment = write(student, "Pourquoi la récurrence est-elle bien fondée ?");
        for (AccountId reader : List.of(student, other, professor, campus.administrator(university))) {
            assertThat(found(reader, "récurrences fondees")).containsExactly(comment);
        }
        assertThat(found(campus.student(programme, Level.L1), "récurrence")).isEmpty();
        assertThat(found(campus.student(programme, Level.BTS2), "récurrence")).isEmpty();
        assertThat(found(campus.student(campus.programme(university), Level.L2), "récurrence"))
                .isEmpty();
        assertThat(found(campus.administrator(campus.university()), "récurrence"))
                .isEmpty();
    }

    @Test
    void what_is_hidden_is_found_by_who_wrote_it_and_who_moderates() {
        CommentId comment = write(student, "Une insolence");
        campus.ask(professor, () -> {
            moderation.hide(comment);
            return comment;
        });
        assertThat(found(other, "insolence")).isEmpty();
        assertThat(found(student, "insolence")).containsExactly(comment);
        assertThat(found(professor, "insolence")).containsExactly(comment);
        assertThat(found(campus.administrator(university), "insolence")).containsExactly(comment);
    }

    @Test
    void what_is_deleted_or_was_changed_is_found_no_more() {
        CommentId answered = write(student, "Ma question perdue");
        reply(other, answered);
        CommentId changed = write(student, "Formulation maladroite");
        campus.ask(student, () -> {
            commenting.delete(answered);
            commenting.edit(changed, "Formulation habile", 0);
            return answered;
        });
        for (AccountId reader : List.of(student, other, professor)) {
            assertThat(found(reader, "perdue")).isEmpty();
            assertThat(found(reader, "maladroite")).isEmpty();
            assertThat(found(reader, "habile")).containsExactly(changed);
        }
    }

    @Test
    void comments_of_a_chapter_that_is_withdrawn_are_found_by_students_no_more() {
        CommentId comment = write(student, "Un lemme");
        transaction.executeWithoutResult(_ -> database.sql("update chapter set state = 'WITHDRAWN' where id = ?")
                .param(chapter.value())
                .update());
        assertThat(found(student, "lemme")).isEmpty();
        assertThat(found(professor, "lemme")).containsExactly(comment);
    }

    @Test
    void hostile_comments_stay_text() {
        String hostile = "<img src=x onerror=alert(1)> attention";
        write(student, hostile);
        FoundComment found = campus.ask(other, () -> search.comments(Searched.of("attention"), 0, 10))
                .found()
                .getFirst();
        assertThat(found.excerpt())
                .containsExactly(new Piece("<img src=x onerror=alert(1)> ", false), new Piece("attention", true));
    }
}
