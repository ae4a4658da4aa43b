package etudeline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.LargeDatabase;
import etudeline.Statements;
import etudeline.access.UniversityScope;
import etudeline.access.UniversityScope.Everywhere;
import etudeline.access.UniversityScope.Within;
import etudeline.kit.Condition;
import etudeline.kit.Conditions;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = LargeDatabase.Here.class)
class JournalRowsTest {

    private static final UniversityScope ALL = new Everywhere();
    private static final UniversityScope LARGEST = new Within(new UniversityId(1));
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Autowired
    AuditEntries entries;

    @Test
    void the_newest_entry_comes_first_and_the_last_row_is_the_oldest() {
        int total = count(JournalFilter.NONE, ALL);
        assertThat(total).isEqualTo(LargeDatabase.NUMBER);
        assertThat(entries.rows(JournalFilter.NONE, ALL, Window.first(50)))
                .hasSize(50)
                .isSortedAccordingTo(Comparator.comparing(JournalRow::at).reversed())
                .first()
                .extracting(JournalRow::subject)
                .isEqualTo("Nom " + LargeDatabase.NUMBER);
        assertThat(entries.rows(JournalFilter.NONE, ALL, new Window(total - 1, 50, Sort.unsorted(), total)))
                .singleElement()
                .extracting(JournalRow::subject)
                .isEqualTo("Nom 1");
    }

    @Test
    void windows_one_after_the_other_hold_every_row_once() {
        JournalFilter filter = new JournalFilter(null, null, "chapter.created", "chapter", null, null);
        int total = count(filter, ALL);
        List<JournalRow> seen = new ArrayList<>();
        for (int offset = 0; offset < total; offset += 400) {
            seen.addAll(entries.rows(filter, ALL, new Window(offset, 400, Sort.unsorted(), total)));
        }
        assertThat(seen)
                .hasSize(total)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.action().equals("chapter.created"));
    }

    @Test
    void nobody_sees_another_university_nor_the_platform() {
        assertThat(entries.rows(JournalFilter.NONE, LARGEST, Window.first(500)))
                .hasSize(500)
                .extracting(JournalRow::university)
                .containsOnly(new UniversityId(1));
        JournalFilter other = new JournalFilter(null, new UniversityId(2), null, null, null, null);
        assertThat(count(other, ALL)).isPositive();
        assertThat(count(other, LARGEST)).isZero();
        assertThat(entries.rows(other, LARGEST, Window.first(50))).isEmpty();
        JournalRow elsewhere = entries.rows(other, ALL, Window.first(1)).getFirst();
        assertThat(entries.row(elsewhere.id(), ALL)).contains(elsewhere);
        assertThat(entries.row(elsewhere.id(), LARGEST)).isEmpty();
    }

    @Test
    void whoever_searches_finds_names_without_accents_and_in_any_order() {
        JournalFilter awa = search("awa NDIAYE");
        assertThat(count(awa, ALL)).isEqualTo(LargeDatabase.NUMBER * 3 / 5);
        assertThat(entries.rows(awa, LARGEST, Window.first(50)))
                .isNotEmpty()
                .extracting(JournalRow::actor)
                .containsOnly("Ndiaye Awa");
        assertThat(count(search("nobody at all"), ALL)).isZero();
    }

    @Test
    void a_range_of_days_has_its_first_moment_and_not_its_last() {
        JournalFilter march = new JournalFilter(null, null, null, null, MARCH, APRIL);
        List<JournalRow> rows = entries.rows(march, ALL, Window.first(500));
        assertThat(count(march, ALL)).isEqualTo(31 * 24 * 15);
        assertThat(rows).allMatch(row -> !row.at().isBefore(MARCH) && row.at().isBefore(APRIL));
    }

    static Stream<JournalFilter> whatTheFiltersMake() {
        List<JournalFilter> filters = new ArrayList<>();
        for (UniversityId university : new UniversityId[] {null, new UniversityId(2)}) {
            for (String action : new String[] {null, "student.moved", "faculty.created"}) {
                for (String type : new String[] {null, "student", "faculty"}) {
                    for (Instant from : new Instant[] {null, MARCH}) {
                        filters.add(filter(null, university, action, type, from));
                    }
                }
            }
        }
        return filters.stream();
    }

    @ParameterizedTest
    @MethodSource("whatTheFiltersMake")
    void one_statement_fetches_any_window_through_an_index(JournalFilter filter) {
        for (UniversityScope scope : List.of(ALL, LARGEST)) {
            int total = count(filter, scope);
            for (int offset : new int[] {0, total / 2, Math.max(0, total - 50)}) {
                Window window = new Window(offset, 50, Sort.unsorted(), total);
                Runnable fetch = () -> entries.rows(filter, scope, window);
                assertThat(Statements.of(fetch)).as("statements").hasSize(1);
                assertThat(Statements.plansOf(fetch))
                        .singleElement()
                        .asString()
                        .as("the limit is taken from an index")
                        .containsPattern("(?m)^( *-> +)?(Index|Bitmap|Limit)")
                        .doesNotContain("Seq Scan");
            }
            assertThat(Statements.plansOf(() -> count(filter, scope)))
                    .singleElement()
                    .asString()
                    .as("counted")
                    .satisfiesAnyOf(
                            plan -> assertThat(plan).doesNotContain("Seq Scan"),
                            plan -> assertThat(total).as("most of all").isGreaterThan(LargeDatabase.NUMBER / 3));
        }
    }

    @Test
    void the_plain_list_and_each_single_filter_read_no_more_than_the_window() {
        List<JournalFilter> single = List.of(
                JournalFilter.NONE,
                filter(null, null, "student.moved", null, null),
                filter(null, null, null, "chapter", null),
                filter(null, null, null, null, MARCH));
        for (UniversityScope scope : List.of(ALL, LARGEST)) {
            for (JournalFilter filter : single) {
                assertThat(Statements.plansOf(() -> entries.rows(filter, scope, Window.first(50))))
                        .singleElement()
                        .asString()
                        .as("%s within %s", filter, scope)
                        .containsPattern("-> +Limit [^>]*-> +Index Only Scan");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ndiaye", "diop 12", "awa nd", "sow 49"})
    void a_search_for_a_person_goes_through_the_names(String text) {
        for (UniversityScope scope : List.of(ALL, LARGEST)) {
            Runnable fetch = () -> entries.rows(search(text), scope, Window.first(50));
            assertThat(Statements.plansOf(fetch))
                    .as("looked for among the newest, then through the names")
                    .hasSizeBetween(1, 2)
                    .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on audit_entry"));
        }
    }

    @Test
    void what_was_done_to_one_thing_is_found_by_the_thing() {
        for (UniversityScope scope : List.of(ALL, LARGEST)) {
            assertThat(Statements.plansOf(() -> entries.about("student", 4_711, scope, 20)))
                    .singleElement()
                    .asString()
                    .contains("audit_entry_subject");
        }
        JournalRow one =
                entries.rows(JournalFilter.NONE, LARGEST, Window.first(1)).getFirst();
        assertThat(entries.about(one.subjectType(), Objects.requireNonNull(one.subjectId()), LARGEST, 20))
                .containsExactly(one);
        assertThat(entries.about(
                        one.subjectType(),
                        Objects.requireNonNull(one.subjectId()),
                        new Within(new UniversityId(2)),
                        20))
                .as("of another university")
                .isEmpty();
    }

    @Test
    void some_kinds_of_deeds_are_met_in_the_order_of_the_sort_and_a_name_is_found_through_the_names() {
        Runnable kinds = () -> entries.rows(
                where("action", new Condition.OneOf(List.of("faculty.created", "chapter.moved"), false)),
                ALL,
                Window.first(50));
        assertThat(Statements.of(kinds)).hasSize(1);
        assertThat(Statements.plansOf(kinds))
                .singleElement()
                .asString()
                .containsPattern("(using|on) audit_entry_(at|action_at)")
                .doesNotContain("Seq Scan");
        Runnable name =
                () -> entries.rows(where("qui", new Condition.Contains("SARR 49", false)), ALL, Window.first(50));
        assertThat(Statements.plansOf(name))
                .hasSizeBetween(1, 2)
                .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on audit_entry"));
        assertThat(entries.rows(where("qui", new Condition.Contains("sarr 49", false)), ALL, Window.first(50)))
                .hasSize(50)
                .allMatch(row -> row.actor().startsWith("Sarr 49"));
    }

    private static JournalFilter where(String column, Condition condition) {
        return new JournalFilter(null, null, null, null, null, null, new Conditions(Map.of(column, condition)));
    }

    private int count(JournalFilter filter, UniversityScope scope) {
        return entries.count(AuditEntries.query(filter, scope));
    }

    private static JournalFilter search(String text) {
        return filter(text, null, null, null, null);
    }

    private static JournalFilter filter(
            @Nullable String actor,
            @Nullable UniversityId university,
            @Nullable String action,
            @Nullable String type,
            @Nullable Instant from) {
        return new JournalFilter(actor, university, action, type, from, null);
    }
}
