package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Statements;
import etudeline.kit.AccountId;
import etudeline.kit.FoundPage;
import etudeline.kit.Level;
import etudeline.kit.Piece;
import etudeline.kit.Searched;
import etudeline.kit.Semester;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChapterSearchTest extends SearchScene {

    @ParameterizedTest
    @CsvSource({
        "dérivées, dériver",
        "derivees, dérivée",
        "DERIVER, dérivées",
        "dérivation, dérivables",
        "premier, premières",
        "premieres, premier",
        "entière, entiers",
        "chevaux, cheval",
        "équation, EQUATIONS",
        "hopital, l’hôpital",
        "println, System.out.println(x)",
        "etat, l’état",
        "coeur, cœur"
    })
    void words_are_found_whatever_their_ending_their_accents_and_the_signs_around_them(String typed, String written) {
        ChapterId chapter = published(campus.algebra, "Chapitre", "<p>Avant " + written + " et après</p>");
        AccountId student = people.student(campus.maths, Level.L2);
        FoundChapter found = find(student, typed).found().getFirst();
        assertThat(found.head().id()).isEqualTo(chapter);
        assertThat(found.section()).isEqualTo(SectionKind.LESSON);
        assertThat(found.excerpt()).as("what was looked for is marked").anyMatch(Piece::marked);
    }

    @ParameterizedTest
    @CsvSource({
        "algbre, Algèbre des matrices",
        "detreminant, Déterminants",
        "algebre linaire, Algèbre linéaire avancée",
        "vecteru, Le vecteur",
        "seires numeriques, Séries numériques",
        "integralle, Intégrales",
        "endomorfisme, Endomorphisme"
    })
    void titles_are_found_with_slips_of_the_fingers(String typed, String title) {
        ChapterId chapter = published(
                campus.structure.subject(campus.maths, Level.L2, Semester.S2, "Géométrie"), title, "<p>Texte</p>");
        FoundPage<FoundChapter> page = find(people.student(campus.maths, Level.L2), typed);
        assertThat(page.alike()).isTrue();
        assertThat(page.found().getFirst().head().id()).isEqualTo(chapter);
        assertThat(page.found().getFirst().title()).anyMatch(Piece::marked);
    }

    @Test
    void small_words_alone_are_found_in_titles_and_headings() {
        ChapterId chapter = published(campus.algebra, "Le son", "<p>Une onde.</p>");
        published(campus.algebra, "Optique", "<p>La lumière et son chemin.</p>");
        assertThat(found(people.student(campus.maths, Level.L2), "le son")).containsExactly(chapter);
    }

    @Test
    void a_title_comes_before_a_title_with_more_words_and_that_before_a_text() {
        ChapterId text = published(campus.algebra, "Espaces", "<p>Noyau, noyau et noyau d’un noyau.</p>");
        ChapterId longer = published(campus.algebra, "Noyau et image", "<p>Rien</p>");
        ChapterId exact = published(campus.algebra, "Noyaux", "<p>Rien</p>");
        ChapterId same = published(campus.algebra, "Noyau", "<p>Rien</p>");
        List<ChapterId> found = find(people.student(campus.maths, Level.L2), "noyau").found().stream()
                .map(chapter -> chapter.head().id())
                .toList();
        assertThat(found).startsWith(same).endsWith(text).containsExactlyInAnyOrder(text, longer, exact, same);
    }

    @Test
    void phrases_are_found_as_they_stand_and_what_is_not_wanted_is_not_found() {
        ChapterId together = published(campus.algebra, "Un", "<p>Le théorème de Cauchy est beau.</p>");
        ChapterId apart = published(campus.algebra, "Deux", "<p>Cauchy a son théorème, Abel aussi.</p>");
        AccountId student = people.student(campus.maths, Level.L2);
        assertThat(found(student, "théorème cauchy")).containsExactlyInAnyOrder(together, apart);
        assertThat(found(student, "\"théorème de Cauchy\"")).containsExactly(together);
        assertThat(found(student, "théorème -abel")).containsExactly(together);
        assertThat(found(student, "cauchy -\"théorème de cauchy\"")).containsExactly(apart);
    }

    static List<String> odd() {
        return List.of(
                "",
                " ",
                "a",
                "%",
                "_",
                "'",
                "''",
                "\"",
                "\"\"",
                "-",
                "--",
                "-a",
                "!",
                "&",
                "|",
                "a & | b",
                "(",
                "a:*",
                "<->",
                "\\",
                "\0",
                "or",
                "et ou",
                "'; drop table chapter; --",
                "<script>alert(1)</script>",
                "x".repeat(10_000),
                "mot ".repeat(2500),
                "\"jamais fermé",
                "🙂",
                "العربية",
                "é",
                "1",
                "3.14",
                "c++",
                "-\"a b\"",
                ",,,",
                "a\nb");
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatever_is_typed_is_no_error(String typed) {
        for (AccountId person : List.of(people.student(campus.maths, Level.L2), people.principal())) {
            assertThat(find(person, typed).found()).hasSizeLessThanOrEqualTo(50);
        }
    }

    @Test
    void hostile_text_stays_text() {
        String hostile = "<img src=x onerror=alert(1)> <script>alert(2)</script> hostilité";
        published(campus.algebra, "<b onclick=alert(3)>hostilité</b>", "<p>" + hostile.replace("<", "&lt;") + "</p>");
        FoundChapter found = find(people.student(campus.maths, Level.L2), "hostilité")
                .found()
                .getFirst();
        String excerpt = found.excerpt().stream().map(Piece::text).collect(Collectors.joining());
        assertThat(excerpt).as("as it is read, letter for letter").isEqualTo(hostile);
        assertThat(found.title())
                .extracting(Piece::text)
                .contains("hostilité")
                .anyMatch(text -> text.contains("onclick"));
    }

    @Test
    void a_change_is_found_at_once_and_what_it_replaced_no_more() {
        AccountId student = people.student(campus.maths, Level.L2);
        ChapterId id = published(campus.algebra, "Avant", "<p>Ancien contenu zêta</p>");
        signIns.as(campus.professor, () -> {
            OpenedChapter opened = writing.open(id);
            ChapterData data = opened.data();
            return writing.publish(
                    id,
                    opened.stamp(),
                    new ChapterData(
                            data.subject(),
                            data.number(),
                            "Après",
                            Map.of(SectionKind.LESSON, "<p>Neuf</p>", SectionKind.EXERCISE, "<p>Nouvel oméga</p>"),
                            Map.of()),
                    false);
        });
        assertThat(found(student, "zêta")).isEmpty();
        assertThat(found(student, "avant")).isEmpty();
        assertThat(find(student, "oméga").found())
                .extracting(FoundChapter::section)
                .containsExactly(SectionKind.EXERCISE);
        assertThat(found(student, "après")).containsExactly(id);
        assertThat(found(student, "après oméga")).as("title and text together").containsExactly(id);
    }

    @Test
    void a_search_is_so_many_statements_however_much_it_finds() {
        for (int number = 0; number < 30; number++) {
            published(campus.algebra, "Statistique " + number, "<p>Une moyenne et un écart.</p>");
        }
        AccountId student = people.student(campus.maths, Level.L2);
        signIns.begin(student);
        List<String> statements = Statements.of(() -> search.chapters(Searched.of("moyenne"), 0, 50));
        assertThat(statements).hasSizeLessThanOrEqualTo(7);
        assertThat(find(student, "moyenne").total()).isEqualTo(30);
    }
}
