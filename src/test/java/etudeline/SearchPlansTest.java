package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.chapter.ChapterSearch;
import etudeline.comment.CommentSearch;
import etudeline.kit.AccountId;
import etudeline.kit.Searched;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search of a hundred thousand chapters, whatever is looked for and whoever looks: by indexes, and for a few rows. */
@LargeDatabaseTest
class SearchPlansTest {

    @Autowired
    ChapterSearch chapters;

    @Autowired
    CommentSearch comments;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    private List<AccountId> people = List.of();

    @BeforeEach
    void a_person_of_each_role() {
        people = Stream.of("STUDENT", "PROFESSOR", "UNIVERSITY_ADMINISTRATOR")
                .map(role -> new AccountId(database.sql("select id from account where role = ? and university_id = 1"
                                + " and state = 'ACTIVE' order by id limit 1")
                        .param(role)
                        .query(Long.class)
                        .single()))
                .toList();
    }

    /** "Leçon" stands in every title; 976 in a hundredth of a percent of them; "matière" in every subject; the last is a slip. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "leçon",
                "976",
                "leçon 976",
                "matière leçon",
                "\"leçon 12 de\"",
                "\"matière leçon\"",
                "lecno",
                "personne-ne-l-a"
            })
    void no_plan_reads_all_there_is(String typed) {
        Searched searched = Searched.of(typed);
        people.forEach(person -> shows(person, searched));
        shows(campus.administrator(null), searched);
    }

    private void shows(AccountId person, Searched searched) {
        List<String> plans = campus.ask(
                person,
                () -> Statements.plansOf(() -> {
                    chapters.chapters(searched, 0, 5);
                    chapters.files(searched, 0, 5);
                    comments.comments(searched, 0, 5);
                }));
        assertThat(plans).as("what was planned").isNotEmpty();
        assertThat(plans.stream().filter(plan -> plan.contains("_words")))
                .isNotEmpty()
                .allSatisfy(plan -> assertThat(plan)
                        .doesNotContain("Seq Scan on")
                        .as("looks at the words of few, however many have those of a phrase")
                        .doesNotContainPattern("Index Recheck: \\d{5,}"));
    }
}
