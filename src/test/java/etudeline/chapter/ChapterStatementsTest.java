package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.Statements;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class ChapterStatementsTest {

    @Autowired
    ChapterReading reading;

    @Autowired
    ChapterShelf shelf;

    @Autowired
    ReadingPlaces places;

    @Autowired
    ChapterFiles files;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    @Autowired
    TestStructure structure;

    @Autowired
    ChapterWriting writing;

    @Test
    void a_shelf_takes_three_statements_at_most_and_a_chapter_four() {
        TwoUniversities campus = new TwoUniversities(structure, people, signIns, writing);
        for (Semester semester : Semester.values()) {
            SubjectId subject = structure.subject(campus.maths, Level.L1, semester, "Analyse " + semester);
            campus.published(campus.professor, subject);
            campus.published(campus.professor, subject);
        }
        ChapterId chapter = signIns.as(campus.professor, () -> {
                    var file = files.keep(FileBytes.pdf(), "cours.pdf").id();
                    return writing.createPublished(campus.data(campus.algebra, "Avec fichier", "", List.of(file)));
                })
                .id();
        AccountId student = people.student(campus.maths, Level.L2);
        signIns.begin(student);
        assertThat(shelf.subjects()).hasSize(3);
        assertThat(Statements.of(() -> shelf.subjects())).hasSizeLessThanOrEqualTo(3);
        assertThat(Statements.of(() -> reading.read(chapter))).hasSizeLessThanOrEqualTo(4);
        assertThat(Statements.of(() -> reading.texts(chapter))).hasSizeLessThanOrEqualTo(2);
        assertThat(Statements.of(() -> reading.readUnless(chapter, _ -> true))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void warm_a_light_page_takes_none_a_chapter_one_and_the_shelf_one() {
        TwoUniversities campus = new TwoUniversities(structure, people, signIns, writing);
        ChapterId chapter = campus.published(campus.professor, campus.algebra);
        signIns.begin(people.student(campus.maths, Level.L2));
        reading.read(chapter);
        shelf.subjects();
        assertThat(Statements.of(() -> reading.readUnless(chapter, _ -> true))).isEmpty();
        assertThat(Statements.of(() -> {
                    reading.read(chapter);
                    places.of(chapter);
                }))
                .as("where this reader stopped")
                .hasSize(1);
        assertThat(Statements.of(() -> {
                    shelf.subjects();
                    ShelfProgress progress = shelf.progress();
                    shelf.stopped(progress);
                    shelf.visited();
                }))
                .as("what this student has read")
                .hasSize(1);
    }
}
