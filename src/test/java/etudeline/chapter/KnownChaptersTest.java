package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of chapters is forgotten with every change of them, by whomever. */
@PostgresTest
class KnownChaptersTest {

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterShelf shelf;

    @Autowired
    ChapterQueries queries;

    @Autowired
    CoAuthoring coAuthoring;

    @Autowired
    ChapterFiles files;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    TwoUniversities campus;
    AccountId student;
    ChapterId first;
    ChapterId second;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        student = people.student(campus.maths, Level.L2);
        first = campus.published(campus.professor, campus.algebra);
        second = campus.published(campus.professor, campus.algebra);
    }

    private void change(String sql, Object... values) {
        transaction.executeWithoutResult(
                _ -> assertThat(database.sql(sql).params(values).update()).isPositive());
    }

    private ReadChapter read(ChapterId id) {
        return signIns.as(student, () -> reading.read(id));
    }

    private List<ChapterId> onShelf() {
        return signIns.as(student, () -> shelf.latest(10)).stream()
                .map(ShelfChapter::id)
                .toList();
    }

    private boolean mayRead(AccountId person, ChapterId id) {
        return signIns.as(person, () -> reading.mayRead(id));
    }

    @Test
    void what_was_read_once_costs_the_database_nothing() {
        signIns.begin(student);
        reading.read(first);
        shelf.subjects();
        assertThat(Statements.of(() -> {
                    reading.read(first);
                    shelf.subjects();
                    shelf.latest(5);
                }))
                .isEmpty();
    }

    @Test
    void a_title_is_new_at_once_also_on_the_shelf_and_beside_the_next_chapter() {
        assertThat(read(second).previous()).extracting(Neighbour::title).isEqualTo("Espaces vectoriels");
        change("update chapter set title = 'Bases' where id = ?", first.value());
        assertThat(read(first).head().title()).isEqualTo("Bases");
        assertThat(read(second).previous()).extracting(Neighbour::title).isEqualTo("Bases");
        assertThat(signIns.as(student, () -> shelf.latest(10)))
                .extracting(ShelfChapter::title)
                .contains("Bases");
    }

    @Test
    void what_is_withdrawn_or_deleted_is_gone_at_once_and_back_when_it_is_published() {
        assertThat(onShelf()).containsExactlyInAnyOrder(first, second);
        assertThat(mayRead(student, first)).isTrue();
        change("update chapter set state = 'WITHDRAWN' where id = ?", first.value());
        assertThat(mayRead(student, first)).isFalse();
        assertThat(onShelf()).containsExactly(second);
        assertThat(read(second).previous()).isNull();
        change("update chapter set state = 'PUBLISHED' where id = ?", first.value());
        assertThat(onShelf()).containsExactlyInAnyOrder(first, second);
        change("delete from chapter where id = ?", first.value());
        assertThat(mayRead(student, first)).isFalse();
        assertThat(onShelf()).containsExactly(second);
    }

    @Test
    void what_is_published_newly_is_on_the_shelf_at_once() {
        assertThat(onShelf()).hasSize(2);
        ChapterId third = campus.published(campus.professor, campus.algebra);
        assertThat(onShelf()).containsExactlyInAnyOrder(first, second, third);
        assertThat(read(second).next()).extracting(Neighbour::id).isEqualTo(third);
    }

    @Test
    void a_subject_that_moves_takes_its_chapters_along() {
        assertThat(mayRead(student, first)).isTrue();
        assertThat(onShelf()).hasSize(2);
        change("update subject set level = ? where id = ?", Level.L3.code(), campus.algebra.value());
        assertThat(mayRead(student, first)).isFalse();
        assertThat(onShelf()).isEmpty();
    }

    @Test
    void texts_and_files_are_new_at_once() {
        assertThat(read(first).section(SectionKind.LESSON).html()).contains("espace");
        change("update section set shown = '<p>Autre</p>' where chapter_id = ?", first.value());
        assertThat(read(first).section(SectionKind.LESSON).html()).isEqualTo("<p>Autre</p>");
        long file = signIns.as(
                campus.professor,
                () -> files.keep(FileBytes.pdf(), "cours.pdf").id().value());
        change(
                "insert into chapter_file (chapter_id, file_id, place, position) values (?, ?, 'LESSON', 0)",
                first.value(),
                file);
        assertThat(read(first).section(SectionKind.LESSON).files()).hasSize(1);
        change("delete from chapter_file where chapter_id = ?", first.value());
        assertThat(read(first).section(SectionKind.LESSON).files()).isEmpty();
        change("delete from section where chapter_id = ?", first.value());
        assertThat(read(first).section(SectionKind.LESSON).html()).isEmpty();
    }

    @Test
    void an_author_who_is_renamed_is_so_at_once() {
        String name = read(first).head().authorName();
        change("update account set last_name = 'Ndiaye-Sow' where id = ?", campus.professor.value());
        assertThat(read(first).head().authorName()).isNotEqualTo(name).endsWith("Ndiaye-Sow");
        assertThat(signIns.as(student, () -> shelf.latest(10)))
                .extracting(ShelfChapter::authorName)
                .containsOnly(read(first).head().authorName());
    }

    @Test
    void a_co_author_reads_the_draft_from_then_until_dismissed() {
        ChapterId draft = campus.draft(campus.professor, campus.algebra);
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThat(mayRead(colleague, draft)).isFalse();
        signIns.as(campus.professor, () -> coAuthoring.admit(draft, colleague));
        assertThat(mayRead(colleague, draft)).isTrue();
        signIns.as(campus.professor, () -> coAuthoring.dismiss(draft, colleague));
        assertThat(mayRead(colleague, draft)).isFalse();
    }

    @Test
    void nodes_hand_them_to_each_other_whole() {
        KnownChapter chapter = queries.chapter(first).orElseThrow();
        ChapterTexts texts = queries.texts(first);
        Shelf published = queries.shelf(new ShelfKey(campus.maths, Level.L2));
        assertThat(published.chapters()).hasSize(2);
        assertThat(handedOn(KnownChapter.class, () -> chapter)).isEqualTo(chapter);
        assertThat(handedOn(ChapterTexts.class, () -> texts)).isEqualTo(texts);
        assertThat(handedOn(Shelf.class, () -> published)).isEqualTo(published);
    }

    private <V> V handedOn(Class<V> type, Supplier<V> value) {
        return json.readValue(json.writeValueAsString(value.get()), type);
    }
}
