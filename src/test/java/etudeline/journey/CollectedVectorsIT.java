package etudeline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static etudeline.journey.JourneyTest.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import etudeline.Campus;
import etudeline.Vectors;
import etudeline.academics.TestStructure;
import etudeline.access.Passwords;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.CleanSource;
import etudeline.chapter.SectionKind;
import etudeline.comment.CommentId;
import etudeline.comment.Commenting;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real browser with the public collections of attacks before it: as titles on the shelf, as text and comments in the
 * reader, as notifications, on the light page. It runs nothing, asks nobody else for anything, and no page breaks.
 */
@JourneyTest
class CollectedVectorsIT {

    private static final String USERNAME = "lectrice";

    /** As many as a page of comments shows. */
    private static final int MOST_COMMENTS = 20;

    /** All that has got into the page and should not have, whatever component it sits in. */
    private static final String HOLES = """
            () => {
              const holes = [];
              const look = root => {
                for (const element of root.querySelectorAll('*')) {
                  const name = element.localName;
                  if (element.shadowRoot) look(element.shadowRoot);
                  if (['iframe', 'object', 'embed', 'applet', 'frame', 'portal', 'marquee'].includes(name)) holes.push(name);
                  if (name === 'script' && !element.nonce && !element.closest('head')) holes.push(element.outerHTML);
                  for (const { name: attribute, value } of element.attributes) {
                    if (/^on/i.test(attribute)) holes.push(`${name} ${attribute}=${value}`);
                    if (/^(href|src|xlink:href|action|formaction|data|poster|srcdoc|from|to|values)$/i.test(attribute)
                        && /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text|data:image\\/svg)/i.test(value)) {
                      holes.push(`${name} ${attribute}=${value}`);
                    }
                  }
                }
              };
              look(document);
              return holes;
            }""";

    /** What collections call, told on. */
    private static final String CANARY = """
            for (const call of ['alert', 'confirm', 'prompt', 'print']) window[call] = () => sprung(call);
            window.name = 'canary';""";

    @RegisterExtension
    final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    Campus campus;

    @Autowired
    TestStructure structure;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Passwords passwords;

    @Autowired
    ChapterWriting writing;

    @Autowired
    Commenting commenting;

    @Autowired
    JdbcClient database;

    private final List<String> alarms = new CopyOnWriteArrayList<>();

    private Visitor reader(Device device) {
        Visitor reader = browsers.visitor("reader", device, port);
        reader.page().context().exposeFunction("sprung", called -> alarms.add("ran: " + called[0]));
        reader.page().context().addInitScript(CANARY);
        reader.page().context().onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + port + "/")
                    && !request.url().matches("(?s)(ws|data|blob):.*")) {
                alarms.add("asked for: " + request.url());
            }
        });
        return reader;
    }

    private void isUnharmed(Visitor reader, String where) {
        assertThat((List<?>) reader.page().evaluate(HOLES)).as(where).isEmpty();
        assertThat(alarms).as(where).isEmpty();
    }

    @Test
    void nothing_of_them_runs_in_a_browser() {
        UniversityId university = campus.university();
        ProgrammeId programme = campus.programme(university);
        SubjectId subject = structure.subject(programme, Level.L2, Semester.S1, "<svg onload=alert('matière')>");
        AccountId professor = campus.professor(university, programme);
        AccountId student = campus.student(programme, Level.L2);
        campus.execute(
                "update account set first_name = ?, last_name = ?, username = ?, password_hash = ? where id = ?",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                USERNAME,
                passwords.hash(PASSWORD),
                student.value());
        campus.execute(
                "update account set first_name = ? where id = ?", "\"><script>alert(1)</script>", professor.value());
        List<String> titles = Vectors.asNames(ChapterData.TITLE_MOST);
        for (int number = 0; number < titles.size(); number++) {
            publish(professor, subject, number + 2, titles.get(number), "<p>x</p>");
        }
        ChapterId chapter = publish(professor, subject, 1, "<img src=x onerror=alert(1)>", CleanSource.ofVectors());
        Vectors.all().stream()
                .filter(vector -> !vector.isBlank())
                .limit(MOST_COMMENTS)
                .forEach(text -> comment(student, professor, chapter, text));

        Visitor reader = reader(Device.DESKTOP);
        // Everybody is told of eight hundred chapters; who signs in meanwhile waits with the rest.
        reader.page()
                .waitForCondition(
                        () -> database.sql("select count(*) from event_publication")
                                        .query(Integer.class)
                                        .single()
                                == 0,
                        new Page.WaitForConditionOptions().setTimeout(120_000));
        reader.signIn(USERNAME, PASSWORD);
        reader.open("/cours");
        assertThat(reader.page().getByText("onerror").first()).isVisible();
        isUnharmed(reader, "shelf");

        reader.open("/chapitres/" + chapter);
        assertThat(reader.page().locator("el-prose").first()).containsText("alert");
        reader.page().locator("el-comments").scrollIntoViewIfNeeded();
        assertThat(reader.page().getByText("onerror").last()).isVisible();
        isUnharmed(reader, "reader with comments");

        reader.open("/notifications").sees("Notifications");
        assertThat(reader.page().getByText("a répondu").first()).isVisible();
        isUnharmed(reader, "notifications");

        reader.open("/lire/" + chapter);
        assertThat(reader.page().locator("main")).containsText("alert");
        isUnharmed(reader, "light page");
        assertThat(reader.page().evaluate("window.name")).isEqualTo("canary");
        isKeptOut(reader.page());
    }

    private ChapterId publish(AccountId professor, SubjectId subject, int number, String title, String lesson) {
        ChapterData data = new ChapterData(
                subject, number, title, Map.of(SectionKind.LESSON, lesson), Map.of(SectionKind.LESSON, List.of()));
        return signIns.as(professor, () -> writing.createPublished(data)).id();
    }

    private void comment(AccountId student, AccountId professor, ChapterId chapter, String text) {
        CommentId asked = campus.ask(student, () -> commenting.write(chapter, text));
        campus.ask(professor, () -> commenting.reply(asked, text));
    }

    /** Or nothing would be proved: the same attack, let in by a script, is noticed. */
    private void isKeptOut(Page page) {
        page.evaluate("document.body.insertAdjacentHTML('beforeend', '<a href=\" javascript:alert(1)\">x</a>')");
        assertThat((List<?>) page.evaluate(HOLES)).hasSize(1);
        page.evaluate("alert(1)");
        page.waitForCondition(() -> alarms.contains("ran: alert"));
    }
}
