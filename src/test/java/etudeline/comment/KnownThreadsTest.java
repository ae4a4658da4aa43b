package etudeline.comment;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.kit.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newest threads come out of memory, and are what the database has now. */
class KnownThreadsTest extends CommentScene {

    private List<String> names(AccountId reader) {
        return page(reader).threads().stream()
                .map(thread -> thread.top().authorName())
                .toList();
    }

    @Test
    void what_one_has_read_costs_the_database_nothing_for_the_others() {
        CommentId question = write(student, "Pourquoi ?");
        reply(professor, question);
        page(student);
        List<String> asked = campus.ask(other, () -> Statements.of(() -> comments.newest(chapter)));
        assertThat(asked).isEmpty();
    }

    @Test
    void rights_are_each_readers_own() {
        write(student, "Pourquoi ?");
        assertThat(page(student).threads().getFirst().top().rights().edit()).isTrue();
        assertThat(page(other).threads().getFirst().top().rights().edit()).isFalse();
        assertThat(page(professor).threads().getFirst().top().rights().hide()).isTrue();
    }

    @Test
    void each_change_is_seen_at_once() {
        CommentId question = write(student, "Pourquoi ?");
        assertThat(page(other).total()).isEqualTo(1);
        campus.ask(student, () -> {
            commenting.edit(question, "Comment ?", 0);
            return question;
        });
        assertThat(page(other).threads().getFirst().top().text()).isEqualTo("Comment ?");
        reply(professor, question);
        assertThat(page(other).threads().getFirst().answers()).hasSize(1);
        campus.execute("update account set last_name = 'Renommée' where id = ?", student.value());
        assertThat(names(other)).singleElement().asString().endsWith("Renommée");
        campus.execute("delete from comment where id = ?", question.value());
        assertThat(page(other).threads()).isEmpty();
    }

    @Test
    void what_is_hidden_is_for_its_author_and_moderators_alone() {
        CommentId question = write(student, "Pourquoi ?");
        page(other);
        campus.as(professor, () -> moderation.hide(question));
        assertThat(page(other).threads()).isEmpty();
        assertThat(page(professor).threads()).hasSize(1);
        assertThat(page(student).threads()).hasSize(1);
        List<String> asked = campus.ask(other, () -> Statements.of(() -> comments.newest(chapter)));
        assertThat(asked).as("for who sees what all see").isEmpty();
        campus.as(professor, () -> moderation.show(question));
        assertThat(page(other).threads()).hasSize(1);
    }
}
