package etudeline;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import etudeline.account.ProfessorFilter;
import etudeline.account.StudentAccounts;
import etudeline.account.StudentFilter;
import etudeline.account.Teachers;
import etudeline.chapter.ChapterFilter;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterLists;
import etudeline.chapter.ChapterShelf;
import etudeline.comment.Comments;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import etudeline.notification.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code src/docs/indexes.md} says of each index of the old system holds of the schema and of the plans. */
// A database that no other test writes to: plans are asked of it, and rows counted on.
@TestPropertySource(properties = "etude.test.database=indexes")
@PostgresTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexesTest {

    private static final Path DOCUMENT = Path.of("src", "docs", "indexes.md");

    private record Line(String old, String query, List<String> indexes) {}

    private record Asked(AccountId by, String method, Runnable query) {}

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    @Autowired
    StudentAccounts students;

    @Autowired
    Teachers teachers;

    @Autowired
    ChapterLists chapters;

    @Autowired
    ChapterShelf shelf;

    @Autowired
    Comments comments;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionTemplate transaction;

    private Map<String, Asked> asked = Map.of();

    @BeforeAll
    void a_university_among_five_with_all_that_is_asked_for() {
        ManyRows.fill(campus);
        UniversityId university = new UniversityId(number("select min(id) from university"));
        ProgrammeId programme = new ProgrammeId(number("select min(id) from programme"));
        FacultyId faculty = new FacultyId(number("select min(id) from faculty"));
        ChapterId chapter = new ChapterId(number("select chapter_id from comment order by id desc limit 1"));
        AccountId everywhere = campus.administrator(null);
        AccountId here = campus.administrator(university);
        AccountId student = new AccountId(number(
                "select max(id) from account where role = 'STUDENT' and level = 2 and programme_id = " + programme));
        asked = Map.ofEntries(
                entry("idx_etudiants_universite", students(here, null, null, null)),
                entry("idx_etudiants_filiere", students(here, null, programme, null)),
                entry("idx_etudiants_niveau", students(here, null, programme, Level.L2)),
                entry("idx_etudiants_ufr", students(here, faculty, null, null)),
                entry(
                        "idx_professeurs_universite",
                        new Asked(here, "Teachers.rows", () -> teachers.rows(ProfessorFilter.NONE, Window.first(50)))),
                entry(
                        "idx_chapitres_filiere",
                        new Asked(
                                here,
                                "ChapterLists.rows",
                                () -> chapters.rows(
                                        new ChapterFilter(null, null, null, programme, null, null, null),
                                        Window.first(50)))),
                entry("idx_chapitres_niveau", new Asked(student, "ChapterShelf.subjects", () -> shelf.subjects())),
                entry(
                        "idx_chapitres_created_desc",
                        new Asked(
                                everywhere,
                                "ChapterLists.rows",
                                () -> chapters.rows(ChapterFilter.NONE, Window.first(50)))),
                entry(
                        "idx_commentaires_chapitre",
                        new Asked(everywhere, "Comments.newest", () -> comments.newest(chapter))),
                entry(
                        "idx_commentaires_created",
                        new Asked(everywhere, "Comments.newest", () -> comments.newest(chapter))),
                entry("idx_notifications_username", new Asked(student, "Inbox.newest", () -> inbox.newest())),
                entry("idx_notifications_lu", new Asked(student, "Inbox.unread", () -> inbox.unread())),
                entry("idx_notifications_created", new Asked(student, "Inbox.newest", () -> inbox.newest())));
    }

    private Asked students(
            AccountId by, @Nullable FacultyId faculty, @Nullable ProgrammeId programme, @Nullable Level level) {
        StudentFilter filter = new StudentFilter(null, null, faculty, programme, level, null);
        return new Asked(by, "StudentAccounts.rows", () -> students.rows(filter, Window.first(50)));
    }

    @Test
    void the_document_has_the_sixteen_and_each_index_it_names_exists() throws IOException {
        List<String> schema = database.sql("select indexname from pg_indexes where schemaname = 'public'")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(lines())
                .hasSize(16)
                .allSatisfy(line -> assertThat(schema)
                        .as("%s: an index that is named and is not there helps nobody", line.old())
                        .containsAll(line.indexes()));
    }

    @Test
    void each_query_is_answered_through_the_index_that_the_document_names() throws IOException {
        List<Line> answered =
                lines().stream().filter(line -> !line.query().isEmpty()).toList();
        assertThat(answered)
                .extracting(Line::old)
                .as("queries that are tried here")
                .hasSameElementsAs(asked.keySet());
        assertThat(answered).allSatisfy(line -> {
            Asked ask = Objects.requireNonNull(asked.get(line.old()));
            assertThat(line.query()).isEqualTo(ask.method());
            // A transaction that may write takes nothing from memory.
            String plans = campus.ask(
                    ask.by(),
                    () -> String.join(
                            "\n",
                            Statements.plansOf(() -> transaction.executeWithoutResult(
                                    _ -> ask.query().run()))));
            assertThat(line.indexes())
                    .isNotEmpty()
                    .allSatisfy(index ->
                            assertThat(plans).containsPattern("(using|Bitmap Index Scan on) " + index + "\\b"));
        });
    }

    @Test
    void no_index_holds_what_another_one_begins_with() {
        List<String> twice =
                database.sql("""
                with keys as (
                    select i.indexrelid, i.indrelid, i.indisunique, c.relam, coalesce(pg_get_expr(i.indpred, i.indrelid), '') as pred,
                        array(select pg_get_indexdef(i.indexrelid, k, false) || i.indclass[k - 1]
                            from generate_series(1, i.indnkeyatts) k order by k) as columns
                    from pg_index i join pg_class c on c.oid = i.indexrelid
                    where c.relnamespace = 'public'::regnamespace
                )
                select a.indexrelid::regclass || ' in ' || b.indexrelid::regclass from keys a join keys b
                    on a.indrelid = b.indrelid and a.indexrelid <> b.indexrelid and a.relam = b.relam and a.pred = b.pred
                    and a.columns = b.columns[1:cardinality(a.columns)]
                where not a.indisunique or (b.indisunique and a.columns = b.columns and a.indexrelid > b.indexrelid)
                order by 1""").query((row, _) -> row.getString(1)).list();
        assertThat(twice)
                .as("six of the old system's indexes were copies: each write paid for them, no read was faster")
                .isEmpty();
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Line(
                        named(cells[2]).getFirst(),
                        named(cells[4]).stream().findFirst().orElse(""),
                        named(cells[5])))
                .toList();
    }

    private static List<String> named(String cell) {
        return Pattern.compile("`([A-Za-z_.]+)`")
                .matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
