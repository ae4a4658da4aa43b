package etudeline.journey;

import static etudeline.journey.JourneyTest.ADMINISTRATOR;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In a list of more rows than a scroll bar can tell apart, a leap asks for the rows in sight once, wherever it leads. */
@JourneyTest
class FarRowsIT {

    private static final int ROWS = 400_000;

    private static final String ENTRIES = """
            insert into audit_entry (at, actor_name, action, subject_type, subject_id, subject_name)
            select now() - interval '2 years' - n * interval '1 second', 'Awa Thiam', 'student.changed', 'student', n, 'Fatou Diop ' || n
            from generate_series(1, %d) as n""".formatted(ROWS);

    private static final String SHOWN = """
            () => {
              const grid = document.querySelector('vaadin-grid');
              const rows = [...grid.shadowRoot.querySelectorAll('#items > tr')].filter(row => !row.hidden);
              return rows.some(row => row.index === grid.leapt) && !rows.some(row => row.hasAttribute('loading'));
            }""";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_leap_to_the_first_the_last_and_any_rows_asks_once() {
        transaction.executeWithoutResult(_ -> database.sql(ENTRIES).update());
        Visitor administrator = browsers.visitor("administrator", Device.DESKTOP, port);
        administrator.signIn(ADMINISTRATOR, PASSWORD);
        administrator.open("/admin/journal").sees("Journal");
        Page page = administrator.page();
        page.waitForCondition(() -> (boolean) page.evaluate("document.querySelector('vaadin-grid').size >= " + ROWS));
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (String.valueOf(request.postData()).contains("setViewportRange")) {
                asked.add(request.postData());
            }
        });
        for (int row : List.of(200_000, 950, 200_000, 3_000, 200_000, 397_000, 200_000, 399_050, 200_000, 399_990)) {
            asked.clear();
            page.evaluate("""
                    row => {
                      const grid = document.querySelector('vaadin-grid');
                      grid.leapt = row;
                      grid.scrollToIndex(row);
                    }""", row);
            page.waitForCondition(() -> (boolean) page.evaluate(SHOWN));
            assertThat(asked).as("requests for row %d", row).hasSizeBetween(1, 2);
        }
    }
}
