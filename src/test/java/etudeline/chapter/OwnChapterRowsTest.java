package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.LargeDatabaseTest;
import etudeline.Statements;
import etudeline.kit.AccountId;
import etudeline.kit.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a professor writes and what colleagues do, among a hundred thousand chapters. */
@LargeDatabaseTest
class OwnChapterRowsTest {

    private static final int ROWS = 50;

    @Autowired
    ChapterLists chapters;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    @Test
    void a_professors_own_chapters_and_those_of_colleagues_are_found_through_their_indexes() {
        AccountId author = new AccountId(
                database.sql("select author_id from chapter where university_id = 1 order by author_id limit 1")
                        .query(Long.class)
                        .single());
        campus.as(author, () -> {
            for (String sort : List.of("modification", "titre")) {
                found(OwnChapterFilter.NONE, sort, "chapter_author");
            }
            found(new OwnChapterFilter(null, true, null, null, null), "modification", "chapter_");
        });
    }

    private void found(OwnChapterFilter filter, String sort, String index) {
        Runnable fetch = () -> assertThat(chapters.ownRows(filter, Window.first(ROWS, Sort.by(sort))))
                .hasSize(ROWS);
        assertThat(Statements.of(fetch)).as(sort).hasSize(1);
        assertThat(Statements.plansOf(fetch))
                .singleElement()
                .asString()
                .as(sort)
                .containsPattern("Scan (Backward )?(using|on) " + index)
                .doesNotContain("Seq Scan on chapter c");
        assertThat(Statements.of(() -> chapters.totalOfOwn(filter))).as("total").hasSize(1);
    }
}
