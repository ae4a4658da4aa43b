package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.account.StudentRow;
import etudeline.exchange.CsvWriting;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list shows, as a file: the rows of its filter in the order of its sort, as the database has them. */
@PostgresTest
class ListExportTest extends SpringBrowserlessTest {

    /** Names that a spreadsheet would run, and those beside them. */
    private static final String STUDENTS = """
            insert into account (role, state, university_id, username, first_name, last_name, matricule, faculty_id,
                programme_id, level, created_at)
            select 'STUDENT', 'ACTIVE', university_id, 'export' || id || '.' || n, 'Aïda',
                (array['=1+1', '+cmd', '-x', '@SUM', E'\\tNdiaye', E'\\rSow', 'Diop; Fall', 'Bâ "l’aîné"'])[1 + n % 8]
                || n / 8, case when n % 3 > 0 then '00' || n end, faculty_id, id, 1 + n % 3, now()
            from programme, generate_series(0, 1199) n where id = ?""";

    private static final String EXPECTED = """
            select last_name || ' ' || first_name, coalesce(matricule, ''), username
            from account where role = 'STUDENT' and programme_id = ? and level = 2 order by name_key desc, id desc""";

    @Autowired
    StudentAccounts students;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    private ProgrammeId programme = new ProgrammeId(0);

    @BeforeEach
    void students_of_many_names() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        UniversityId university = campus.university();
        programme = campus.programme(university);
        campus.execute(STUDENTS, programme.value());
        signIns.begin(campus.administrator(university));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    @SuppressWarnings("unchecked") // the list of students
    void a_file_has_the_rows_that_the_database_has_one_for_one_and_nothing_that_a_spreadsheet_runs()
            throws IOException {
        UI.getCurrent().navigate("admin/etudiants", QueryParameters.simple(Map.of("niveau", "L2", "tri", "-nom")));
        ListPage<StudentRow, StudentFilter> page = find(ListPage.class).single();
        TextTable table = page.table(students::reading);
        assertThat(table.header()).startsWith("Nom", "Matricule", "Identifiant");
        List<List<String>> rows = new ArrayList<>();
        table.rows().accept(cells -> rows.add(List.copyOf(cells.subList(0, 3))));
        List<List<String>> expected = database.sql(EXPECTED)
                .param(programme.value())
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        assertThat(rows).hasSize(400).isEqualTo(expected);
        assertThat(csv(rows))
                .contains("'=1+1", "'+cmd", "'-x", "'@SUM", "'\tNdiaye", "'\rSow", "\"Diop; Fall", ";001;")
                .doesNotContainPattern("[\n;\"\ufeff][=+@\t\r-]");
    }

    private static String csv(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriting csv = new CsvWriting(bytes)) {
            rows.forEach(csv::row);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
