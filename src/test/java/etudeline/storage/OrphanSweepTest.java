package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.chapter.ChapterData;
import etudeline.chapter.ChapterFiles;
import etudeline.chapter.ChapterId;
import etudeline.chapter.ChapterWriting;
import etudeline.chapter.FileBytes;
import etudeline.chapter.OpenedChapter;
import etudeline.chapter.SectionKind;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.Semester;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(MovableClock.Here.class)
class OrphanSweepTest {

    @Autowired
    OrphanSweep sweep;

    @Autowired
    FileStore store;

    @Autowired
    ChapterFiles files;

    @Autowired
    ChapterWriting writing;

    @Autowired
    TestSignIns signIns;

    @Autowired
    MovableClock clock;

    private SubjectId subject;

    @BeforeEach
    void a_professor(@Autowired TestStructure structure, @Autowired TestPeople people) {
        UniversityId university = structure.university("Université Cheikh Anta Diop");
        ProgrammeId programme = structure.programme(structure.faculty(university, "Sciences"), "Mathématiques");
        subject = structure.subject(programme, Level.L2, Semester.S1, "Algèbre linéaire");
        AccountId professor = people.professor(university, programme);
        signIns.begin(professor);
    }

    @AfterEach
    void now() {
        clock.reset();
        signIns.end();
    }

    private FileId file(String name) {
        return files.keep(FileBytes.pdf(), name).id();
    }

    private FileId image(String name) {
        return files.keepImage(FileBytes.png(), name).id();
    }

    private ChapterData data(String lesson, List<FileId> attached) {
        return new ChapterData(
                subject,
                4,
                "Espaces vectoriels",
                Map.of(SectionKind.LESSON, lesson),
                Map.of(SectionKind.SOLUTION, attached));
    }

    private static String text(FileId image) {
        return "<p>Soit <img src=\"/fichiers/" + image + "\" alt=\"Plan\"></p>";
    }

    @Test
    void what_nobody_uses_is_swept_after_a_week_and_what_somebody_does_never() {
        FileId attached = file("cours.pdf");
        FileId inText = image("plan.png");
        ChapterId chapter =
                writing.createPublished(data(text(inText), List.of(attached))).id();
        FileId ofDraft = file("brouillon.pdf");
        FileId inDraftText = image("croquis.png");
        OpenedChapter opened = writing.open(chapter);
        writing.save(chapter, opened.stamp(), data(text(inDraftText), List.of(ofDraft)));
        FileId left = file("oublié.pdf");

        clock.advance(Duration.ofDays(6));
        sweep.sweep();
        assertThat(store.find(left)).isPresent();

        clock.advance(Duration.ofDays(2));
        sweep.sweep();
        assertThat(store.find(left)).isEmpty();
        for (FileId live : List.of(attached, inText, ofDraft, inDraftText)) {
            assertThat(store.find(live)).isPresent();
            assertThat(store.bytes(live).exists()).isTrue();
        }
    }

    @Test
    void the_sweep_goes_on_after_what_is_live() {
        List<FileId> attached = List.of(file("1.pdf"), file("2.pdf"));
        FileId left = file("3.pdf");
        FileId last = file("4.pdf");
        writing.create(data("", List.of(attached.getFirst(), attached.getLast(), last)));
        clock.advance(Duration.ofDays(8));
        sweep.sweep();
        assertThat(store.find(left)).isEmpty();
        assertThat(store.find(attached)).hasSize(2);
        assertThat(store.find(last)).isPresent();
    }
}
