package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Counted;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.Window;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

@PostgresTest
class ChapterListsTest {

    @Autowired
    ChapterLists lists;

    @Autowired
    CoAuthoring coAuthoring;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    TwoUniversities campus;
    ChapterId published;
    ChapterId draft;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired TestPeople people, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        published = campus.published(campus.professor, campus.algebra);
        draft = campus.draft(campus.professor, campus.algebra);
    }

    private List<ChapterId> own(AccountId professor, OwnChapterFilter filter) {
        return signIns.as(professor, () -> {
            List<ChapterId> rows = lists.ownRows(filter, Window.first(50)).stream()
                    .map(ChapterRow::id)
                    .toList();
            assertThat(Counted.rows(lists.totalOfOwn(filter))).isEqualTo(rows.size());
            return rows;
        });
    }

    private List<ChapterId> all(AccountId administrator, ChapterFilter filter) {
        return signIns.as(administrator, () -> {
            List<ChapterId> rows = lists.rows(filter, Window.first(50)).stream()
                    .map(ChapterRow::id)
                    .toList();
            assertThat(Counted.rows(lists.total(filter))).isEqualTo(rows.size());
            return rows;
        });
    }

    @Test
    void professors_list_what_they_write_newest_first() {
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThat(own(campus.professor, OwnChapterFilter.NONE)).containsExactly(draft, published);
        assertThat(own(colleague, OwnChapterFilter.NONE)).isEmpty();
        signIns.as(campus.professor, () -> coAuthoring.admit(draft, colleague));
        assertThat(own(colleague, OwnChapterFilter.NONE)).containsExactly(draft);
    }

    @Test
    void professors_list_what_colleagues_publish_in_assigned_programmes() {
        OwnChapterFilter colleagues = new OwnChapterFilter(null, true, null, null, null);
        assertThat(own(people.professor(campus.university, campus.maths), colleagues))
                .containsExactly(published);
        assertThat(own(people.professor(campus.university, campus.physics), colleagues))
                .isEmpty();
        assertThat(own(people.professor(campus.university), colleagues)).isEmpty();
        assertThat(own(campus.professor, colleagues)).isEmpty();
    }

    @Test
    void filters_narrow_down() {
        SubjectId optics = campus.structure.subject(campus.maths, Level.L3, Semester.S1, "Optique");
        ChapterId lenses = campus.draft(campus.professor, optics);
        assertThat(own(campus.professor, new OwnChapterFilter(null, false, optics, null, null)))
                .containsExactly(lenses);
        assertThat(own(campus.professor, new OwnChapterFilter(null, false, null, Level.L3, null)))
                .containsExactly(lenses);
        assertThat(own(campus.professor, new OwnChapterFilter(null, false, null, null, ChapterState.PUBLISHED)))
                .containsExactly(published);
        assertThat(own(campus.professor, new OwnChapterFilter("reduct", false, null, null, null)))
                .containsExactly(lenses, draft);
    }

    @Test
    void administrators_list_their_university_and_the_principal_all() {
        AccountId own = people.administrator(campus.university);
        assertThat(all(own, ChapterFilter.NONE)).containsExactly(draft, published);
        assertThat(all(people.administrator(campus.elsewhere), ChapterFilter.NONE))
                .isEmpty();
        assertThat(all(
                        people.administrator(campus.elsewhere),
                        new ChapterFilter(null, campus.university, null, null, null, null, null)))
                .isEmpty();
        assertThat(all(people.principal(), new ChapterFilter(null, campus.university, null, null, null, null, null)))
                .containsExactly(draft, published);
        assertThat(all(own, new ChapterFilter(null, null, campus.faculty, null, null, Level.L2, ChapterState.DRAFT)))
                .containsExactly(draft);
        assertThat(all(own, new ChapterFilter(null, null, null, campus.physics, null, null, null)))
                .isEmpty();
    }

    @Test
    void a_page_of_rows_is_one_statement_sorted_by_title() {
        signIns.begin(people.administrator(campus.university));
        Window byTitle = new Window(0, 50, Sort.by("titre"), 2);
        assertThat(lists.rows(ChapterFilter.NONE, byTitle))
                .extracting(ChapterRow::title)
                .containsExactly("Espaces vectoriels", "Réduction");
        assertThat(Statements.of(() -> lists.rows(ChapterFilter.NONE, byTitle))).hasSize(1);
        signIns.end();
    }
}
