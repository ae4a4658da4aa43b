package etudeline.chapter;

import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.FacultyId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import etudeline.storage.FileId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Two universities with a few people, new for each test. */
class TwoUniversities {

    final TestStructure structure;
    final TestPeople people;
    final TestSignIns signIns;
    final ChapterWriting writing;

    final UniversityId university;
    final FacultyId faculty;
    final ProgrammeId maths;
    final ProgrammeId physics;
    final SubjectId algebra;
    final AccountId professor;
    final UniversityId elsewhere;
    final ProgrammeId mathsElsewhere;
    final AccountId professorElsewhere;

    private final AtomicInteger numbers = new AtomicInteger();

    TwoUniversities(TestStructure structure, TestPeople people, TestSignIns signIns, ChapterWriting writing) {
        this.structure = structure;
        this.people = people;
        this.signIns = signIns;
        this.writing = writing;
        university = structure.university("Université Cheikh Anta Diop");
        faculty = structure.faculty(university, "Sciences");
        maths = structure.programme(faculty, "Mathématiques");
        physics = structure.programme(faculty, "Physique");
        algebra = structure.subject(maths, Level.L2, Semester.S1, "Algèbre linéaire");
        professor = people.professor(university, maths);
        elsewhere = structure.university("Université Gaston Berger");
        mathsElsewhere = structure.programme(structure.faculty(elsewhere, "SAT"), "Mathématiques");
        professorElsewhere = people.professor(elsewhere, mathsElsewhere);
    }

    ChapterData data(SubjectId subject, String title) {
        return data(subject, title, "<p>Soit <em>E</em> un espace.</p>", List.of());
    }

    /** With the next free number. */
    ChapterData data(SubjectId subject, String title, String lesson, List<FileId> files) {
        return new ChapterData(
                subject,
                numbers.incrementAndGet(),
                title,
                Map.of(SectionKind.LESSON, lesson),
                Map.of(SectionKind.LESSON, files));
    }

    ChapterId published(AccountId author, SubjectId subject) {
        return signIns.as(author, () -> writing.createPublished(data(subject, "Espaces vectoriels")))
                .id();
    }

    ChapterId draft(AccountId author, SubjectId subject) {
        return signIns.as(author, () -> writing.create(data(subject, "Réduction")))
                .id();
    }
}
