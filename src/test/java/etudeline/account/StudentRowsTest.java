package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import etudeline.LargeDatabase;
import etudeline.Statements;
import etudeline.access.UniversityScope;
import etudeline.access.UniversityScope.Everywhere;
import etudeline.access.UniversityScope.Within;
import etudeline.kit.Level;
import etudeline.kit.PagedRows;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ContextConfiguration(initializers = LargeDatabase.Here.class)
class StudentRowsTest {

    private static final UniversityScope ALL = new Everywhere();
    private static final UniversityScope LARGEST = new Within(new UniversityId(1));

    @Autowired
    StudentRepository students;

    @Autowired
    JdbcClient database;

    @Test
    void the_first_rows_and_the_last_row_are_those_of_the_alphabet() {
        List<StudentRow> first = students.rows(StudentFilter.NONE, ALL, Window.first(50, Sort.by("nom")));
        List<StudentRow> last = rows(StudentFilter.NONE, ALL, LargeDatabase.NUMBER - 1, 50, Sort.by("nom"), true);
        assertThat(first)
                .hasSize(50)
                .extracting(StudentRow::lastName)
                .startsWith("Ba")
                .isSorted();
        assertThat(last).hasSize(1);
        assertThat(last.getFirst().name()).isGreaterThan("Wo");
    }

    @ParameterizedTest
    @CsvSource({"nom", "identifiant", "matricule", "niveau", "etat", "creation"})
    void the_far_half_read_from_the_end_has_the_same_rows(String name) {
        for (Sort sort : List.of(Sort.by(name), Sort.by(name).descending())) {
            for (int offset : new int[] {60_000, LargeDatabase.NUMBER - 77, LargeDatabase.NUMBER - 1}) {
                assertThat(rows(StudentFilter.NONE, ALL, offset, 50, sort, true))
                        .as("%s at %s", sort, offset)
                        .isEqualTo(rows(StudentFilter.NONE, ALL, offset, 50, sort, false));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nom", "matricule", "niveau", "etat"})
    void windows_one_after_the_other_hold_every_row_once(String sort) {
        StudentFilter filter = filter(null, null, null, AccountState.PENDING);
        int total = students.count(filter, ALL);
        List<StudentRow> seen = new ArrayList<>();
        for (int offset = 0; offset < total; offset += 400) {
            seen.addAll(rows(filter, ALL, offset, 400, Sort.by(sort), true));
        }
        assertThat(seen).hasSize(total).doesNotHaveDuplicates();
    }

    /** Whoever counts in the background waits for a connection; the list does not. */
    @Test
    void more_than_ten_thousand_are_known_at_once_and_counted_in_the_background(@Autowired DataSource source)
            throws SQLException {
        int all = students.count(StudentFilter.NONE, ALL);
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        Total total;
        try {
            while (taken.size() < pool.getMaximumPoolSize() - 1) {
                taken.add(source.getConnection());
            }
            total = students.total(StudentFilter.NONE, ALL);
            assertThat(total.exact()).isFalse();
            assertThat(total.counting()).isTrue();
            assertThat(total.rows()).isEqualTo(10_001);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        await().until(total::exact);
        assertThat(total.rows()).isEqualTo(all).isEqualTo(LargeDatabase.NUMBER);
        StudentFilter few = filter(null, null, Level.M2, AccountState.PENDING);
        assertThat(students.total(few, ALL).exact()).as("ten thousand or less").isTrue();
    }

    @Test
    void people_without_a_matricule_come_after_all_others() {
        List<StudentRow> last =
                rows(StudentFilter.NONE, ALL, LargeDatabase.NUMBER - 50, 50, Sort.by("matricule"), true);
        assertThat(last).hasSize(50).extracting(StudentRow::matricule).containsOnlyNulls();
    }

    @Test
    void nobody_sees_another_university() {
        assertThat(students.rows(StudentFilter.NONE, LARGEST, Window.first(500)))
                .hasSize(500)
                .extracting(StudentRow::university)
                .containsOnly(new UniversityId(1));
        assertThat(students.count(StudentFilter.NONE, LARGEST)).isEqualTo(LargeDatabase.NUMBER / 5);
        StudentFilter other = new StudentFilter(null, new UniversityId(2), null, null, null, null);
        assertThat(students.count(other, ALL)).isPositive();
        assertThat(students.count(other, LARGEST)).isZero();
        assertThat(students.rows(other, LARGEST, Window.first(50))).isEmpty();
    }

    @Test
    void filters_narrow_down_together() {
        StudentFilter filter = filter(null, new ProgrammeId(1), Level.L2, AccountState.ACTIVE);
        assertThat(students.rows(filter, LARGEST, Window.first(500)))
                .isNotEmpty()
                .allMatch(row -> row.programme().equals(new ProgrammeId(1))
                        && row.level() == Level.L2
                        && row.state() == AccountState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"nom", "identifiant", "matricule", "niveau", "etat", "creation"})
    void one_statement_fetches_the_first_and_the_last_window_through_an_index(String sort) {
        for (UniversityScope scope : List.of(ALL, LARGEST)) {
            int total = students.count(StudentFilter.NONE, scope);
            for (Sort order : List.of(Sort.by(sort), Sort.by(sort).descending())) {
                for (Window window :
                        List.of(new Window(0, 50, order, total), new Window(total - 50, 50, order, total))) {
                    Runnable fetch = () -> students.rows(StudentFilter.NONE, scope, window);
                    assertThat(Statements.of(fetch)).as("statements").hasSize(1);
                    assertThat(Statements.plansOf(fetch))
                            .singleElement()
                            .asString()
                            .as("the limit is taken from an index; only the rows of the window are read and sorted")
                            .containsPattern("Limit [^>]*-> +Index Only Scan|Index Scan using account_pkey")
                            .doesNotContain("Seq Scan");
                }
            }
        }
    }

    /** So long a list has keys for landmarks; here it only says that it is. */
    @ParameterizedTest
    @CsvSource({
        "nom, name_key",
        "identifiant, username_key",
        "matricule, matricule_order",
        "niveau, 'level, name_key'",
        "etat, 'state, name_key'",
        "creation, created_at"
    })
    void any_window_of_a_long_list_begins_at_the_landmark_before_it(String sort, String columns) {
        for (UniversityScope scope : List.of(ALL, LARGEST)) {
            int total = students.count(StudentFilter.NONE, scope);
            for (Sort order : List.of(Sort.by(sort), Sort.by(sort).descending())) {
                Window window = new Window(total / 3 + 123, 50, order, PagedRows.BY_IDS + total);
                Runnable fetch = () -> students.rows(StudentFilter.NONE, scope, window);
                await().untilAsserted(() -> assertThat(Statements.of(fetch))
                        .singleElement()
                        .asString()
                        .containsPattern("[<>]=\\(\\?"));
                assertThat(Statements.plansOf(fetch))
                        .singleElement()
                        .asString()
                        .containsPattern("Limit [^>]*-> +Index Only Scan[^>]*Index Cond: [^>]*ROW\\(")
                        .doesNotContain("Seq Scan");
                assertThat(students.rows(StudentFilter.NONE, scope, window))
                        .extracting(row -> row.id().value())
                        .isEqualTo(
                                ids(scope, columns + ", id", order.stream().allMatch(Sort.Order::isAscending), window));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nom", "identifiant", "matricule", "niveau", "etat", "creation"})
    void any_window_of_a_list_of_some_ten_thousands_is_fetched_by_ids(String sort) {
        StudentFilter filter = filter(null, null, Level.L1, AccountState.ACTIVE);
        int total = students.count(filter, ALL);
        Window window = new Window(total / 3, 50, Sort.by(sort), total);
        List<StudentRow> before = rows(filter, ALL, total / 3, 50, Sort.by(sort), false);
        Runnable fetch = () -> students.rows(filter, ALL, window);
        await().untilAsserted(() ->
                assertThat(Statements.of(fetch)).singleElement().asString().contains(".id in (?"));
        assertThat(Statements.plansOf(fetch))
                .singleElement()
                .asString()
                .contains("Index Scan using account_pkey")
                .doesNotContain("Seq Scan");
        assertThat(students.rows(filter, ALL, window)).hasSize(50).isEqualTo(before);
    }

    private List<@Nullable Long> ids(UniversityScope scope, String columns, boolean ascending, Window window) {
        UniversityId only = scope.only();
        return database.sql("select id from account where role = 'STUDENT'"
                        + (only == null ? "" : " and university_id = " + only) + " order by "
                        + (ascending ? columns : columns.replace(",", " desc,") + " desc") + " limit " + window.limit()
                        + " offset " + window.offset())
                .query(Long.class)
                .list();
    }

    private List<StudentRow> rows(
            StudentFilter filter, UniversityScope scope, int offset, int limit, Sort sort, boolean totalIsKnown) {
        int total = totalIsKnown ? students.count(filter, scope) : -1;
        return students.rows(filter, scope, new Window(offset, limit, sort, total));
    }

    private static StudentFilter filter(
            @Nullable UniversityId university,
            @Nullable ProgrammeId programme,
            @Nullable Level level,
            @Nullable AccountState state) {
        return new StudentFilter(null, university, null, programme, level, state);
    }
}
