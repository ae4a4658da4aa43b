package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.PostgresTest;
import etudeline.academics.Dependents;
import etudeline.academics.Dependents.Part;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.Level;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PostgresTest
class GoesAlongTest {

    @Autowired
    ChaptersOfStructure structures;

    @Autowired
    ChaptersOfPerson persons;

    @Autowired
    ChapterFiles files;

    @Autowired
    FileStore store;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    TwoUniversities campus;
    FileId file;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired TestPeople people, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        signIns.begin(campus.professor);
        file = files.keep(FileBytes.pdf(), "cours.pdf").id();
        writing.createPublished(campus.data(campus.algebra, "Avec fichier", "", List.of(file)));
        SubjectId other = structure.subject(campus.maths, Level.L1, Semester.S1, "Analyse");
        campus.draft(campus.professor, other);
        signIns.end();
    }

    @Test
    void every_part_of_the_structure_counts_its_chapters_and_files() {
        assertThat(counts(new Part.OfUniversity(campus.university))).containsExactly(2L, 1L);
        assertThat(counts(new Part.OfFaculty(campus.faculty))).containsExactly(2L, 1L);
        assertThat(counts(new Part.OfProgramme(campus.maths))).containsExactly(2L, 1L);
        assertThat(counts(new Part.OfSubject(campus.algebra))).containsExactly(1L, 1L);
        assertThat(counts(new Part.OfProgramme(campus.physics))).isEmpty();
        assertThat(counts(new Part.OfUniversity(campus.elsewhere))).isEmpty();
    }

    private List<Long> counts(Part part) {
        return structures.count(part).stream().map(Dependents.Count::number).toList();
    }

    @Test
    void chapters_and_files_go_with_their_subject() {
        transaction.executeWithoutResult(_ -> structures.remove(new Part.OfSubject(campus.algebra), null));
        assertThat(counts(new Part.OfUniversity(campus.university))).containsExactly(1L);
        assertThat(store.find(file)).isEmpty();
    }

    @Test
    void chapters_and_files_go_with_their_author() {
        assertThat(persons.of(List.of(campus.professor))).hasSize(2);
        transaction.executeWithoutResult(_ -> persons.remove(List.of(campus.professor)));
        assertThat(persons.of(List.of(campus.professor))).isEmpty();
        assertThat(store.find(file)).isEmpty();
    }
}
