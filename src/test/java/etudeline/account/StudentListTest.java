package etudeline.account;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** The service's list as a page shows it to somebody who is signed in: rows, total and names. */
@SpringBootTest(
        properties = {
            "etude.secret=a secret of the tests alone",
            "etude.data-dir=target/test-data",
            "management.server.port=0",
            "spring.datasource.hikari.maximum-pool-size=8"
        })
@ContextConfiguration(initializers = ManyStudents.Database.class)
@TestExecutionListeners(
        listeners = PostgresTest.OwnSignedIn.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
class StudentListTest {

    private static final List<String> SORTS = List.of("nom", "identifiant", "matricule", "niveau", "etat", "creation");

    @Autowired
    StudentAccounts students;

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
            int total = students.count(StudentFilter.NONE);
            assertThat(total).isEqualTo(everywhere ? ManyStudents.NUMBER : ManyStudents.NUMBER / 5);
            for (String sort : SORTS) {
                for (int offset : new int[] {0, total / 2, total - 50}) {
                    assertThat(Statements.of(() -> shown(offset, sort)))
                            .as("by %s from %d", sort, offset)
                            .hasSizeBetween(2, 3);
                }
            }
        });
    }

    private void shown(int offset, String sort) {
        int total = students.count(StudentFilter.NONE);
        List<StudentRow> rows = students.rows(StudentFilter.NONE, new Window(offset, 50, Sort.by(sort), total));
        CatalogueTree names = catalogue.tree();
        List<String> places = new ArrayList<>();
        rows.forEach(row ->
                places.add(names.name(row.university()) + names.name(row.faculty()) + names.name(row.programme())));
        assertThat(places).hasSize(50).allMatch(place -> place.contains("Filière"));
    }
}
