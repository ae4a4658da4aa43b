package etudeline;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.academics.Faculties;
import etudeline.academics.Programmes;
import etudeline.academics.StructureFilter;
import etudeline.academics.Subjects;
import etudeline.academics.Universities;
import etudeline.account.AdministratorAccounts;
import etudeline.account.AdministratorFilter;
import etudeline.account.ImportFilter;
import etudeline.account.PeopleImports;
import etudeline.account.ProfessorFilter;
import etudeline.account.Teachers;
import etudeline.audit.Journal;
import etudeline.audit.JournalFilter;
import etudeline.chapter.ChapterFilter;
import etudeline.chapter.ChapterLists;
import etudeline.kit.AccountId;
import etudeline.kit.Total;
import etudeline.kit.UniversityId;
import etudeline.kit.Window;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;

/** Each list with a hundred thousand rows behind it: a statement for the rows, one for their number, and its index. */
@LargeDatabaseTest
class EveryListTest {

    private static final UniversityId LARGEST = new UniversityId(1);
    private static final int ROWS = 50;

    /** Asks a service for a list's rows, and how many there are. */
    private record Asked(Shown shown, Counting counting) {

        List<?> rows(Window window) {
            return shown.at(window);
        }

        Total total() {
            return counting.now();
        }
    }

    private interface Shown {
        List<?> at(Window window);
    }

    private interface Counting {
        Total now();
    }

    @Autowired
    Teachers teachers;

    @Autowired
    AdministratorAccounts administrators;

    @Autowired
    ChapterLists chapters;

    @Autowired
    PeopleImports imports;

    @Autowired
    Journal journal;

    @Autowired
    Universities universities;

    @Autowired
    Faculties faculties;

    @Autowired
    Programmes programmes;

    @Autowired
    Subjects subjects;

    @Autowired
    Campus campus;

    private static @Nullable AccountId principal;
    private static @Nullable AccountId administrator;

    @BeforeEach
    void administrators_of_all_and_of_the_largest() {
        if (principal == null) {
            principal = campus.administrator(null);
            administrator = campus.administrator(LARGEST);
        }
    }

    private Asked list(String name) {
        return switch (name) {
            case "professeurs" ->
                new Asked(
                        window -> teachers.rows(ProfessorFilter.NONE, window),
                        () -> teachers.total(ProfessorFilter.NONE));
            case "administrateurs" ->
                new Asked(
                        window -> administrators.rows(AdministratorFilter.NONE, window),
                        () -> administrators.total(AdministratorFilter.NONE));
            case "chapitres" ->
                new Asked(
                        window -> chapters.rows(ChapterFilter.NONE, window), () -> chapters.total(ChapterFilter.NONE));
            case "imports" ->
                new Asked(window -> imports.rows(ImportFilter.NONE, window), () -> imports.total(ImportFilter.NONE));
            case "journal" ->
                new Asked(window -> journal.rows(JournalFilter.NONE, window), () -> journal.total(JournalFilter.NONE));
            case "universites" ->
                new Asked(
                        window -> universities.rows(StructureFilter.NONE, window),
                        () -> universities.total(StructureFilter.NONE));
            case "ufr" ->
                new Asked(
                        window -> faculties.rows(StructureFilter.NONE, window),
                        () -> faculties.total(StructureFilter.NONE));
            case "filieres" ->
                new Asked(
                        window -> programmes.rows(StructureFilter.NONE, window),
                        () -> programmes.total(StructureFilter.NONE));
            case "matieres" ->
                new Asked(
                        window -> subjects.rows(StructureFilter.NONE, window),
                        () -> subjects.total(StructureFilter.NONE));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The index of all universities, and that of one. */
    @ParameterizedTest
    @CsvSource({
        "professeurs, account, nom, professor_name, account_staff",
        "professeurs, account, identifiant, professor_username, professor_university_username",
        "professeurs, account, matricule, professor_matricule_order, professor_university_matricule_order",
        "professeurs, account, etat, professor_state, professor_university_state",
        "professeurs, account, creation, professor_created, professor_university_created",
        "chapitres, chapter, modification, chapter_updated, chapter_university",
        "chapitres, chapter, titre, chapter_title, chapter_university_title",
        "imports, import_file, creation, import_file_pkey, import_file_university",
        "imports, import_file, fichier, import_file_name, import_file_university_name",
        "imports, import_file, type, import_file_kind, import_file_university_kind",
        "imports, import_file, lignes, import_file_total, import_file_university_total",
        "imports, import_file, erreurs, import_file_bad, import_file_university_bad",
        "imports, import_file, par, import_file_uploader, import_file_university_uploader",
        "journal, audit_entry, date, audit_entry_at, audit_entry_university_at",
        "journal, audit_entry, action, audit_entry_action_at, audit_entry_university_action_at",
        "journal, audit_entry, objet, audit_entry_type_at, audit_entry_university_type_at"
    })
    void the_first_and_the_last_rows_are_taken_from_the_index_of_scope_and_sort(
            String list, String table, String sort, String ofAll, String ofOne) {
        campus.as(Objects.requireNonNull(principal), () -> {
            int total = Counted.rows(list(list).total());
            assertThat(total).isBetween(LargeDatabase.NUMBER / 4, LargeDatabase.NUMBER);
            taken(list(list), total, table, sort, ofAll);
        });
        campus.as(Objects.requireNonNull(administrator), () -> {
            int total = list(list).total().rows();
            assertThat(total).isBetween(LargeDatabase.NUMBER / 25, LargeDatabase.NUMBER / 5);
            taken(list(list), total, table, sort, ofOne);
        });
    }

    private static void taken(Asked asked, int total, String table, String sort, String index) {
        for (Sort order : List.of(Sort.by(sort), Sort.by(sort).descending())) {
            for (int offset : new int[] {0, total - ROWS}) {
                // Lists of ids that were sought meanwhile are too old for it.
                Runnable fetch = () -> assertThat(asked.rows(new Window(offset, ROWS, order, total, System.nanoTime())))
                        .hasSize(ROWS);
                assertThat(Statements.of(fetch)).as("%s from %d", order, offset).hasSize(1);
                assertThat(Statements.plansOf(fetch))
                        .singleElement()
                        .asString()
                        .as("%s from %d", order, offset)
                        .containsPattern(
                                "Limit [^>]*rows=50\\.[^>]*-> +Index (Only )?Scan (Backward )?using " + index + " ")
                        .doesNotContain("Seq Scan on " + table);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "professeurs",
                "administrateurs",
                "chapitres",
                "imports",
                "journal",
                "universites",
                "ufr",
                "filieres",
                "matieres"
            })
    void a_list_takes_one_statement_and_its_total_another(String list) {
        campus.as(Objects.requireNonNull(principal), () -> {
            int total = list(list).total().rows();
            assertThat(total).isPositive();
            for (int offset : new int[] {0, Math.max(0, total - ROWS)}) {
                assertThat(Statements.of(() ->
                                list(list).rows(new Window(offset, ROWS, Sort.unsorted(), total, System.nanoTime()))))
                        .as("rows from %d", offset)
                        .hasSize(1);
            }
            assertThat(Statements.of(() -> list(list).total())).as("total").hasSize(1);
        });
    }

    @Test
    void ten_thousand_rows_and_one_are_counted_at_once_and_no_more() {
        campus.as(Objects.requireNonNull(principal), () -> {
            for (String list : List.of("professeurs", "chapitres", "imports", "journal")) {
                assertThat(Statements.plansOf(() -> list(list).total()))
                        .singleElement()
                        .asString()
                        .as(list)
                        .containsPattern("Limit [^>]*rows=10001\\.[^>]*-> +Index Only Scan")
                        .doesNotContain("Seq Scan");
            }
        });
    }

    @Test
    void administrators_are_found_among_the_few_who_are_no_students() {
        campus.as(
                Objects.requireNonNull(principal),
                () -> assertThat(Statements.plansOf(
                                () -> administrators.rows(AdministratorFilter.NONE, Window.first(ROWS))))
                        .singleElement()
                        .asString()
                        .containsPattern("Scan (using|on) account_staff")
                        .doesNotContain("Seq Scan on account"));
    }
}
