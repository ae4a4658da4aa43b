package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.storage.FileId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every publication is kept with its files, and can be published again. */
class ChapterHistoryTest extends WritingScene {

    @Autowired
    ChapterHistory history;

    @Autowired
    ChapterFiles files;

    @Autowired
    ChapterRemains remains;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private Saved publish(ChapterId id, String lesson, List<FileId> attached) {
        OpenedChapter opened = writing.open(id);
        ChapterData data = new ChapterData(
                opened.data().subject(),
                opened.data().number(),
                opened.data().title(),
                Map.of(SectionKind.LESSON, lesson),
                Map.of(SectionKind.LESSON, attached));
        return writing.publish(id, opened.stamp(), data, false);
    }

    @Test
    void each_publication_is_listed_and_the_first_comes_back_with_its_file() {
        FileId file = files.keep(FileBytes.pdf(), "cours.pdf").id();
        ChapterId id = writing.createPublished(campus.data(campus.algebra, "Réduction", "<p>Un.</p>", List.of(file)))
                .id();
        publish(id, "<p>Deux.</p>", List.of());
        publish(id, "<p>Trois.</p>", List.of());
        assertThat(history.versions(id))
                .extracting(ChapterHistory.Version::ordinal)
                .containsExactly(3, 2, 1);
        assertThat(history.versions(id).getLast().publisher())
                .isEqualTo(writing.open(id).authorName());
        ChapterHistory.Content first = history.open(id, 1);
        assertThat(first.data().text(SectionKind.LESSON)).isEqualTo("<p>Un.</p>");
        assertThat(first.files().get(SectionKind.LESSON)).extracting("id").containsExactly(file);
        assertThat(remains.used(List.of(file))).containsExactly(file);

        OpenedChapter now = writing.open(id);
        writing.publish(id, now.stamp(), first.data(), false);
        assertThat(reading.read(id).section(SectionKind.LESSON).files())
                .extracting(AttachedFile::id)
                .containsExactly(file);
        assertThat(history.versions(id)).hasSize(4);
    }

    @Test
    void what_was_published_before_versions_were_kept_is_not_lost() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        transaction.executeWithoutResult(_ -> database.sql("delete from chapter_version where chapter_id = ?")
                .param(id.value())
                .update());
        assertThat(history.versions(id)).hasSize(1);
        assertThat(history.open(id, 1).data().text(SectionKind.LESSON)).contains("espace");
        publish(id, "<p>Tout autre chose.</p>", List.of());
        assertThat(history.versions(id)).hasSize(2);
        assertThat(history.open(id, 1).data().text(SectionKind.LESSON)).contains("espace");
        assertThat(history.open(id, 2).data().text(SectionKind.LESSON)).contains("autre chose");
    }

    @Test
    void only_writers_see_it_and_it_goes_with_the_chapter() {
        FileId file = files.keep(FileBytes.pdf(), "cours.pdf").id();
        ChapterId id = writing.createPublished(campus.data(campus.algebra, "Réduction", "<p>Un.</p>", List.of(file)))
                .id();
        String title = reading.head(id).title();
        publish(id, "<p>Deux.</p>", List.of());
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThatThrownBy(() -> signIns.as(colleague, () -> history.versions(id)))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> signIns.as(colleague, () -> history.open(id, 1)))
                .isInstanceOf(Missing.class);
        signIns.begin(campus.professor);
        assertThatThrownBy(() -> history.open(id, 9)).isInstanceOf(Missing.class);
        removal.delete(id, title);
        assertThat(remains.used(List.of(file))).isEmpty();
        assertThatThrownBy(() -> files.open(file, null)).isInstanceOf(Missing.class);
    }

    @Test
    void changed_words_are_marked_and_what_stayed_is_left_out() {
        String stays = "<p>Un paragraphe.</p><p>Un deuxième.</p><p>Un troisième.</p><p>Un quatrième.</p>";
        ChapterData older =
                campus.data(campus.algebra, "A", stays + "<p>Soit <em>E</em> un espace vectoriel réel.</p>", List.of());
        ChapterData newer = campus.data(
                campus.algebra,
                "A",
                stays + "<p>Soit <em>E</em> un espace vectoriel complexe.</p><p>Nouveau.</p>",
                List.of());
        String compared = history.compare(older, newer).get(SectionKind.LESSON);
        assertThat(compared)
                .contains("<del>réel.</del><ins>complexe.</ins>")
                .contains("<p class=\"el-new\" role=\"insertion\">Nouveau.</p>")
                .contains("quatrième")
                .doesNotContain("deuxième")
                .contains("el-skipped");
        assertThat(history.compare(older, older)).isEmpty();
    }

    @Test
    void lists_tables_and_formulas_are_compared_in_their_parts() {
        ChapterData older = campus.data(
                campus.algebra,
                "A",
                "<ul><li>un</li><li>deux</li></ul><table><tr><td>a</td><td>b c d</td></tr></table>"
                        + "<p>On a <span data-type=\"inline-math\" data-latex=\"x^2\"></span> ici donc.</p>",
                List.of());
        ChapterData newer = campus.data(
                campus.algebra,
                "A",
                "<ul><li>un</li><li>deux</li><li>trois</li></ul><table><tr><td>a</td><td>b c e</td></tr></table>"
                        + "<p>On a <span data-type=\"inline-math\" data-latex=\"x^3\"></span> ici donc.</p>",
                List.of());
        String compared = history.compare(older, newer).get(SectionKind.LESSON);
        assertThat(compared).contains("<li class=\"el-new\">trois</li>").contains("<li>un</li>");
        assertThat(compared).contains("<del>d</del><ins>e</ins>");
        assertThat(compared).containsPattern("<del>(<span[^>]*>)?<math.*</math>.*</del><ins>(<span[^>]*>)?<math");
    }
}
