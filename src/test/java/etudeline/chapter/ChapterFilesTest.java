package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import etudeline.PostgresTest;
import etudeline.academics.TestStructure;
import etudeline.access.TestSignIns;
import etudeline.account.TestPeople;
import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import etudeline.storage.FileUse;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class ChapterFilesTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Autowired
    ChapterFiles files;

    @Autowired
    ChapterWriting writing;

    @Autowired
    ChapterReading reading;

    @Autowired
    FileStore store;

    @Autowired
    FileUse uses;

    @Autowired
    TestSignIns signIns;

    @Autowired
    TestPeople people;

    TwoUniversities campus;

    @BeforeEach
    void campus(@Autowired TestStructure structure, @Autowired TestPeople people, @Autowired ChapterWriting writing) {
        campus = new TwoUniversities(structure, people, signIns, writing);
        signIns.begin(campus.professor);
    }

    private FileId pdf(String name) {
        return files.keep(FileBytes.pdf(), name).id();
    }

    private static ChapterData with(ChapterData data, List<FileId> lesson) {
        return new ChapterData(
                data.subject(), data.number(), data.title(), data.texts(), Map.of(SectionKind.LESSON, lesson));
    }

    @Test
    void readers_get_the_files_of_a_section_in_their_order() {
        FileId second = pdf("b.pdf");
        FileId first = pdf("a.pdf");
        ChapterId id = writing.createPublished(campus.data(campus.algebra, "Deux", "", List.of(first, second)))
                .id();
        assertThat(reading.read(id).section(SectionKind.LESSON).files())
                .extracting(AttachedFile::name)
                .containsExactly("a.pdf", "b.pdf");
        OpenedChapter opened = writing.open(id);
        writing.publish(id, opened.stamp(), with(opened.data(), List.of(second, first)), false);
        assertThat(reading.read(id).section(SectionKind.LESSON).files())
                .extracting(AttachedFile::name)
                .containsExactly("b.pdf", "a.pdf");
    }

    @Test
    void files_of_a_draft_are_the_writers_alone_and_are_not_swept() {
        ChapterId id = campus.published(campus.professor, campus.algebra);
        signIns.begin(campus.professor);
        FileId file = pdf("corrigé.pdf");
        OpenedChapter opened = writing.open(id);
        writing.save(id, opened.stamp(), with(opened.data(), List.of(file)));
        assertThat(uses.used(List.of(file))).containsExactly(file);
        assertThat(reading.read(id).section(SectionKind.LESSON).files()).isEmpty();
        assertThat(files.open(file, null).facts().name()).isEqualTo("corrigé.pdf");
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThatThrownBy(() -> signIns.as(colleague, () -> files.open(file, null)))
                .isInstanceOf(Missing.class);
        signIns.begin(campus.professor);
        writing.discardDraft(id);
        assertThat(uses.used(List.of(file))).isEmpty();
    }

    @Test
    void a_copied_text_brings_its_images_and_they_outlive_its_origin() {
        FileId image = files.keepImage(FileBytes.png(), "plan.png").id();
        String text = "<p>Plan : <img src=\"/fichiers/" + image + "\" alt=\"Plan\"></p>";
        ChapterId origin = writing.createPublished(campus.data(campus.algebra, "Origine", text, List.of()))
                .id();
        AccountId colleague = people.professor(campus.university, campus.maths);
        ChapterId copy = signIns.as(
                        colleague, () -> writing.createPublished(campus.data(campus.algebra, "Copie", text, List.of())))
                .id();
        signIns.as(campus.professor, () -> removal.delete(origin, "Origine"));
        assertThat(signIns.as(colleague, () -> files.open(image, null)).place())
                .extracting(ChapterFiles.Shown::chapter)
                .isEqualTo(copy);
        signIns.as(colleague, () -> removal.delete(copy, "Copie"));
        assertThat(store.find(image)).isEmpty();
    }

    @Autowired
    ChapterRemoval removal;

    @Test
    void naming_somebody_elses_file_does_not_open_it() {
        FileId secret = signIns.as(campus.professorElsewhere, () -> files.keep(FileBytes.pdf(), "examen.pdf"))
                .id();
        signIns.begin(campus.professor);
        assertThatThrownBy(() -> writing.create(campus.data(campus.algebra, "Vol", "", List.of(secret))))
                .isInstanceOf(Missing.class);
        String text = "<p><img src=\"/fichiers/" + secret + "\" alt=\"\"></p>";
        writing.createPublished(campus.data(campus.algebra, "Vol", text, List.of()));
        assertThatThrownBy(() -> files.open(secret, null)).isInstanceOf(Missing.class);
    }

    @Test
    void deleting_a_chapter_deletes_its_files_for_good() {
        FileFacts file = files.keep(FileBytes.pdf(), "cours.pdf");
        ChapterId id = writing.createPublished(campus.data(campus.algebra, "À supprimer", "", List.of(file.id())))
                .id();
        ChapterDeletion preview = removal.previewDeletion(id);
        assertThat(preview.goAlong())
                .extracting(dependent -> dependent.key() + " " + dependent.count())
                .contains("chapter.goAlong.files 1");
        assertThatThrownBy(() -> removal.delete(id, "")).isInstanceOf(Refused.class);
        assertThat(store.bytes(file.id()).exists()).isTrue();
        var bytes = store.bytes(file.id());
        removal.delete(id, "à supprimer");
        assertThat(store.find(file.id())).isEmpty();
        assertThat(bytes.exists()).isFalse();
        assertThat(reading.mayRead(id)).isFalse();
    }

    @Test
    void a_file_is_what_its_content_says() {
        assertThatThrownBy(() -> files.keepImage(FileBytes.html(), "photo.png")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> files.keep(FileBytes.html(), "cours.pdf")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> files.keepImage(FileBytes.pdf(), "photo.png")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> files.keep(FileBytes.text(""), "vide.pdf")).isInstanceOf(Refused.class);
    }

    @Test
    void a_large_file_passes_through_without_being_held_in_memory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        files.keep(FileBytes.pdf(), "échauffement.pdf");
        long before = threads.getCurrentThreadAllocatedBytes();
        FileFacts kept = files.keep(FileBytes.largePdf(190 * MEGABYTE), "amphi.pdf");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 * MEGABYTE);
        assertThat(kept.size()).isEqualTo(190 * MEGABYTE);
        assertThatThrownBy(() -> files.keep(FileBytes.largePdf(300 * MEGABYTE), "trop.pdf"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .first()
                                .extracting(Refused.Problem::key)
                                .isEqualTo("storage.refused.large"));
    }
}
