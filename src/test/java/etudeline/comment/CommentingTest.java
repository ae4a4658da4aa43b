package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import etudeline.kit.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;

class CommentingTest extends CommentScene {

    @Test
    void a_comment_opens_a_thread_and_says_so_to_others() {
        CommentId id = write(student, "  Pourquoi ?\r\n\r\n\r\n\r\nMerci\u0000 ");
        ShownComment shown = page(other).threads().getFirst().top();
        assertThat(shown.text()).isEqualTo("Pourquoi ?\n\nMerci");
        assertThat(shown.authorName()).startsWith("Fatou Diagne");
        assertThat(shown.professor()).isFalse();
        assertThat(events.stream(CommentWritten.class)).singleElement().satisfies(event -> {
            assertThat(event.comment()).isEqualTo(id);
            assertThat(event.topLevel()).isTrue();
            assertThat(event.role()).isEqualTo(Role.STUDENT);
            assertThat(event.level()).isEqualTo(Level.L2);
            assertThat(event.answered()).isNull();
        });
    }

    @Test
    void a_reply_to_a_reply_stays_in_the_thread_and_names_whom_it_answers() {
        CommentId top = write(student, "Question");
        CommentId answer = reply(professor, top);
        CommentId again = reply(other, answer);
        CommentThread thread = page(student).threads().getFirst();
        assertThat(thread.answers()).extracting(ShownComment::id).containsExactly(answer, again);
        assertThat(thread.answers().get(0).answeredName()).isEmpty();
        assertThat(thread.answers().get(0).professor()).isTrue();
        assertThat(thread.answers().get(1).answeredName()).startsWith("Pr Ousmane Sarr");
        assertThat(events.stream(CommentWritten.class).toList().getLast()).satisfies(event -> {
            assertThat(event.thread()).isEqualTo(top);
            assertThat(event.answered()).isEqualTo(professor);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t ", "\u0000"})
    void a_comment_without_words_is_refused_at_its_field(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(student, text))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::field)
                        .containsExactly("text"));
    }

    @Test
    void a_comment_has_at_most_5000_characters() {
        assertThat(write(student, "é".repeat(4999) + "\uD83D\uDE00")).isNotNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> write(student, "é".repeat(5001)));
    }

    @Test
    void whoever_writes_too_fast_is_asked_to_wait_and_others_are_not() {
        for (int number = 1; number <= 60; number++) {
            write(student, "Question " + number);
        }
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> write(student, "Question 61"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Refused.Problem::key)
                        .containsExactly("comment.refused.pace"));
        assertThat(write(other, "Une autre question")).isNotNull();
    }

    @Test
    void a_comment_that_is_sent_again_because_its_answer_was_lost_is_there_once() {
        CommentId first = write(student, "Pourquoi ?");
        assertThat(write(student, "Pourquoi ?")).isEqualTo(first);
        assertThat(page(student).threads()).hasSize(1);
        assertThat(events.stream(CommentWritten.class)).hasSize(1);
        CommentId answer = reply(student, first);
        assertThat(answer).isNotEqualTo(first);
    }

    @Test
    void markup_stays_what_was_typed() {
        write(student, "<img src=x onerror=alert(1)> & a < b");
        assertThat(page(professor).threads().getFirst().top().text()).isEqualTo("<img src=x onerror=alert(1)> & a < b");
    }

    @Test
    void the_author_edits_for_15_minutes_and_not_longer() {
        CommentId id = write(student, "Avant");
        clock.advance(Duration.ofMinutes(14));
        assertThat(page(student).threads().getFirst().top().rights().edit()).isTrue();
        campus.as(student, () -> commenting.edit(id, "Après", 0));
        ShownComment edited = page(other).threads().getFirst().top();
        assertThat(edited.text()).isEqualTo("Après");
        assertThat(edited.editedAt()).isNotNull();
        clock.advance(Duration.ofMinutes(2));
        assertThat(page(student).threads().getFirst().top().rights().edit()).isFalse();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> campus.as(student, () -> commenting.edit(id, "Trop tard", 1)));
        assertThat(page(other).threads().getFirst().top().text()).isEqualTo("Après");
    }

    @Test
    void an_edit_of_an_outdated_copy_is_refused() {
        CommentId id = write(student, "Un");
        campus.as(student, () -> commenting.edit(id, "Deux", 0));
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> campus.as(student, () -> commenting.edit(id, "Trois", 0)));
    }

    @Test
    void nobody_but_the_author_edits_or_deletes() {
        CommentId id = write(student, "À moi");
        for (AccountId stranger : new AccountId[] {other, professor}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> commenting.edit(id, "À toi", 0)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(stranger, () -> commenting.delete(id)));
        }
        for (AccountId administrator : new AccountId[] {campus.administrator(university), campus.administrator(null)}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> campus.as(administrator, () -> commenting.delete(id)));
        }
    }
}
