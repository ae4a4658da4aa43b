package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.LargeDatabase;
import etudeline.LargeDatabaseTest;
import etudeline.Statements;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

/** The service's list as a page shows it to somebody who is signed in: rows, total and names. */
@LargeDatabaseTest
class StudentListTest {

    private static final List<String> SORTS = List.of("nom", "identifiant", "matricule", "niveau", "etat", "creation");

    @Autowired
    StudentAccounts students;

    @Autowired
    PeopleFigures figures;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Campus campus;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void three_statements_at_most_bring_rows_total_and_names_at_any_position(boolean everywhere) {
        AccountId administrator = campus.administrator(everywhere ? null : new UniversityId(1));
        campus.as(administrator, () -> {
            catalogue.tree();
            int total = students.total(StudentFilter.NONE).rows();
            assertThat(total).isEqualTo(everywhere ? LargeDatabase.NUMBER : LargeDatabase.NUMBER / 5);
            for (String sort : SORTS) {
                for (int offset : new int[] {0, total / 2, total - 50}) {
                    assertThat(Statements.of(() -> shown(offset, sort)))
                            .as("by %s from %d", sort, offset)
                            .hasSizeBetween(2, 3);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_figures_of_home_count_what_the_lists_show_each_in_one_statement_through_indexes(boolean everywhere) {
        AccountId administrator = campus.administrator(everywhere ? null : new UniversityId(1));
        campus.as(administrator, () -> {
            int all = students.total(StudentFilter.NONE).rows();
            PeopleFigures.Active active = figures.active(Instant.EPOCH);
            assertThat(active.students()).isEqualTo(count(AccountState.ACTIVE)).isLessThan(all);
            assertThat(active.newStudents()).isEqualTo(all);
            PeopleFigures.Waiting waiting = figures.waiting();
            assertThat(waiting.pending()).isEqualTo(count(AccountState.PENDING));
            assertThat(waiting.deactivated())
                    .isEqualTo(count(AccountState.DEACTIVATED))
                    .isPositive();
            assertThat(waiting.since() != null).isEqualTo(waiting.pending() > 0);
            for (Runnable asked :
                    List.<Runnable>of(() -> figures.active(Instant.parse("2026-01-01T00:00:00Z")), figures::waiting)) {
                assertThat(Statements.plansOf(asked))
                        .filteredOn(plan -> plan.contains("from account where role"))
                        .singleElement()
                        .asString()
                        .doesNotContain("Seq Scan on account");
            }
        });
    }

    private int count(AccountState state) {
        return students.total(new StudentFilter(null, null, null, null, null, state))
                .rows();
    }

    private void shown(int offset, String sort) {
        int total = students.total(StudentFilter.NONE).rows();
        List<StudentRow> rows = students.rows(StudentFilter.NONE, new Window(offset, 50, Sort.by(sort), total));
        CatalogueTree names = catalogue.tree();
        List<String> places = new ArrayList<>();
        rows.forEach(row ->
                places.add(names.name(row.university()) + names.name(row.faculty()) + names.name(row.programme())));
        assertThat(places).hasSize(50).allMatch(place -> place.contains("Filière"));
    }
}
