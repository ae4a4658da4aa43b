package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Counted;
import etudeline.LargeDatabase;
import etudeline.Statements;
import etudeline.access.UniversityScope;
import etudeline.access.UniversityScope.Everywhere;
import etudeline.access.UniversityScope.Within;
import etudeline.kit.Condition;
import etudeline.kit.Conditions;
import etudeline.kit.Folded;
import etudeline.kit.Level;
import etudeline.kit.PagedRows;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Students who are searched, narrowed down by conditions on columns, or sorted by several. */
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = LargeDatabase.Here.class)
class StudentSearchTest {

    private static final UniversityScope ALL = new Everywhere();
    private static final UniversityScope LARGEST = new Within(new UniversityId(1));

    @Autowired
    StudentRepository students;

    @Autowired
    JdbcClient database;

    @Test
    void letters_in_the_middle_of_a_name_are_found_without_accents() {
        List<StudentRow> found = students.rows(search("aissa"), ALL, Window.first(500));
        assertThat(students.count(search("aissa"), ALL)).isEqualTo(200);
        assertThat(found).hasSize(200).extracting(StudentRow::firstName).containsOnly("Aïssatou");
        assertThat(students.rows(search("ISSATO"), ALL, Window.first(500))).isEqualTo(found);
    }

    @Test
    void every_word_must_be_found_in_whatever_order() {
        assertThat(students.rows(search("fatou ndia"), ALL, Window.first(50)))
                .isNotEmpty()
                .isEqualTo(students.rows(search("  Ndia   FATOU "), ALL, Window.first(50)))
                .extracting(StudentRow::name)
                .containsOnly("Ndiaye Fatou");
        assertThat(students.rows(search("fatou n"), ALL, Window.first(50)))
                .isNotEmpty()
                .allMatch(
                        row -> row.firstName().equals("Fatou") && row.lastName().startsWith("N"));
        assertThat(students.count(search("%"), ALL)).isEqualTo(LargeDatabase.NUMBER);
        assertThat(students.count(search("100%"), ALL)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ndiaye", "dio", "fatou", "aissa", "fatou ndiaye", "thindema", "d", "di", "m12", "e77@exemple.sn"
            })
    void a_search_looks_at_ten_thousand_rows_at_most_and_then_goes_through_the_trigrams(String text) {
        int found = students.count(search(text), ALL);
        Sort sort = Sort.by("creation").descending();
        List<String> plans = Statements.plansOf(() -> students.rows(search(text), ALL, Window.first(50, sort)));
        assertThat(plans.getFirst())
                .as("rows looked at in the order of the sort")
                .containsPattern("Limit [^>]*rows=(10000|\\d{1,4})\\.[^>]*-> +Index Scan Backward using student_")
                .doesNotContain("Seq Scan on account");
        if (plans.size() > 1) {
            assertThat(plans.getLast())
                    .contains("Bitmap Index Scan on person_text_")
                    .doesNotContain("Seq Scan on account");
        }
        assertThat(plans).hasSizeBetween(found < 50 ? 2 : 1, 2);
        assertThat(Statements.plansOf(() -> students.count(search(text), ALL)))
                .singleElement()
                .asString()
                .doesNotContain("Seq Scan on account");
    }

    /** Four at most, however many match: the letters that names begin with, a few at a time. */
    @ParameterizedTest
    @CsvSource({"ndiaye, 4", "dio, 3", "fatou, 2", "fatou ndiaye, 4", "thindema, 4", "d, 3", "e77@exemple.sn, 4"})
    void sorted_by_name_a_search_goes_from_part_to_part_until_there_are_enough(String text, int parts) {
        List<String> plans = new ArrayList<>(
                Statements.plansOf(() -> students.rows(search(text), ALL, Window.first(50, Sort.by("nom")))));
        assertThat(plans.removeFirst()).as("planned for these letters").contains("set_config");
        assertThat(plans)
                .hasSizeLessThanOrEqualTo(parts)
                .allSatisfy(plan -> assertThat(plan)
                        .contains(" on person_text_")
                        .doesNotContain("Seq Scan on account", "using student_"));
        assertThat(plans.getLast()).contains("Bitmap Index Scan on person_text_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sow", "ssat", "mamadou", "ta", "wo"})
    void no_part_is_left_out_and_none_comes_twice(String text) {
        for (boolean ascending : List.of(true, false)) {
            String direction = ascending ? "" : " desc";
            List<@Nullable Long> all = database.sql("select id from account where role = 'STUDENT' and "
                            + (text.length() < 3
                                    ? "(search_text like :text || '%' or search_text like '% ' || :text || '%')"
                                    : "search_text like '%' || :text || '%'")
                            + " order by name_key" + direction + ", id" + direction)
                    .param("text", text)
                    .query(Long.class)
                    .list();
            Sort sort = ascending ? Sort.by("nom") : Sort.by("nom").descending();
            for (int offset : new int[] {0, 50, 149, 150}) {
                assertThat(students.rows(search(text), ALL, new Window(offset, 50, sort, all.size())))
                        .extracting(row -> row.id().value())
                        .isEqualTo(all.stream().skip(offset).limit(50).toList());
            }
        }
    }

    @Test
    void letters_asked_of_a_column_are_found_through_the_trigrams_of_the_search() {
        StudentFilter rare = where("email", new Condition.Contains("E777@EXEMPLE", false));
        for (UniversityScope scope : List.of(ALL, new Within(new UniversityId(2)))) {
            Runnable fetch = () -> students.rows(rare, scope, Window.first(50, Sort.by("nom")));
            assertThat(Statements.of(fetch)).as("part after part").hasSize(5);
            assertThat(Statements.plansOf(fetch).getLast())
                    .contains("Bitmap Index Scan on person_text_")
                    .doesNotContain("Seq Scan on account");
        }
        assertThat(students.rows(rare, ALL, Window.first(50)))
                .singleElement()
                .extracting(StudentRow::email)
                .isEqualTo("e777@exemple.sn");
        Total total = students.total(rare, ALL);
        assertThat(Counted.rows(total)).isOne();
        assertThat(total.reach()).as("what is searched").isEqualTo(PagedRows.REACH);
    }

    @Test
    void some_values_of_a_column_are_met_in_the_order_of_the_sort() {
        StudentFilter some = where("niveau", new Condition.OneOf(List.of("M1", "bts3", "none"), false));
        Runnable fetch = () -> students.rows(some, ALL, Window.first(50, Sort.by("nom")));
        assertThat(Statements.of(fetch)).hasSize(1);
        assertThat(Statements.plansOf(fetch))
                .singleElement()
                .asString()
                .containsPattern("Limit [^>]*rows=50\\.[^>]*-> +Index Scan using student_name ")
                .doesNotContain("Seq Scan");
        assertThat(students.rows(some, ALL, Window.first(500)))
                .hasSize(500)
                .extracting(StudentRow::level)
                .containsOnly(Level.M1, Level.BTS3);
    }

    @Test
    void two_sorts_take_one_statement_that_begins_where_the_first_one_has_its_index() {
        Sort sort = Sort.by("niveau").and(Sort.by("creation").descending());
        Runnable fetch = () -> students.rows(StudentFilter.NONE, LARGEST, Window.first(50, sort));
        assertThat(Statements.of(fetch)).hasSize(1);
        assertThat(Statements.plansOf(fetch))
                .singleElement()
                .asString()
                .containsPattern("Presorted Key: [^\n]*level")
                .doesNotContain("Seq Scan");
        assertThat(students.rows(StudentFilter.NONE, LARGEST, Window.first(500, sort)))
                .hasSize(500)
                .isSortedAccordingTo(
                        Comparator.comparingInt((StudentRow row) -> row.level().code())
                                .thenComparing(row -> Folded.of(row.name()))
                                .thenComparing(StudentRow::createdAt, Comparator.reverseOrder()));
    }

    private static StudentFilter where(String column, Condition condition) {
        return new StudentFilter(null, null, null, null, null, null, new Conditions(Map.of(column, condition)));
    }

    private static StudentFilter search(String text) {
        return new StudentFilter(text, null, null, null, null, null);
    }
}
