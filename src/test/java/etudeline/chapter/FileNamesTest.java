package etudeline.chapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.AccountId;
import etudeline.kit.Missing;
import etudeline.kit.Refused;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of files: given by who may write the chapter, seen by its readers at once. */
class FileNamesTest extends WritingScene {

    @Autowired
    ChapterFiles files;

    @Autowired
    JdbcClient database;

    private FileId pdf(String name) {
        return files.keep(FileBytes.pdf(), name).id();
    }

    private ChapterId published(FileId file) {
        return writing.createPublished(campus.data(campus.algebra, "Espaces", "", List.of(file)))
                .id();
    }

    private String shown(ChapterId chapter) {
        return reading.read(chapter)
                .section(SectionKind.LESSON)
                .files()
                .getFirst()
                .name();
    }

    @Test
    void readers_see_the_new_name_and_the_audit_both() {
        FileId file = pdf("Scan_0012.pdf");
        ChapterId chapter = published(file);
        assertThat(shown(chapter)).isEqualTo("Scan_0012.pdf");
        FileFacts renamed = files.rename(file, "Corrigé du TD 1");
        assertThat(renamed.name()).isEqualTo("Corrigé du TD 1.pdf");
        assertThat(shown(chapter)).isEqualTo("Corrigé du TD 1.pdf");
        assertThat(files.open(file, null).facts().name()).isEqualTo("Corrigé du TD 1.pdf");
        assertThat(database.sql("""
                        select before ->> 'file' || ' → ' || (after ->> 'file') from audit_entry
                        where action = 'chapter.fileRenamed' and subject_id = ?""")
                        .param(chapter.value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("Scan_0012.pdf → Corrigé du TD 1.pdf");
    }

    @Test
    void a_name_that_is_none_is_refused_at_its_field() {
        FileId file = pdf("cours.pdf");
        assertThat(problems(() -> files.rename(file, "  "))).containsExactly("name kit.required");
        assertThat(problems(() -> files.rename(file, "a/b"))).containsExactly("name storage.refused.path");
        assertThat(problems(() -> files.rename(file, "é".repeat(252)))).containsExactly("name kit.long");
        assertThat(files.open(file, null).facts().name()).isEqualTo("cours.pdf");
    }

    @Test
    void only_who_may_write_the_chapter_names_its_files() {
        FileId file = pdf("cours.pdf");
        AccountId colleague = people.professor(campus.university, campus.maths);
        assertThatThrownBy(() -> signIns.as(colleague, () -> files.rename(file, "volé")))
                .isInstanceOf(Missing.class);
        signIns.begin(campus.professor);
        ChapterId chapter = published(file);
        assertThat(signIns.as(colleague, () -> files.open(file, null)).facts().name())
                .isEqualTo("cours.pdf");
        assertThatThrownBy(() -> signIns.as(colleague, () -> files.rename(file, "volé")))
                .isInstanceOf(Missing.class);
        signIns.as(campus.professor, () -> coAuthoring.admit(chapter, colleague));
        assertThat(signIns.as(colleague, () -> files.rename(file, "partagé")).name())
                .isEqualTo("partagé.pdf");
        people.unassign(campus.professor, campus.maths);
        assertThatThrownBy(() -> signIns.as(campus.professor, () -> files.rename(file, "encore")))
                .as("uploaded by somebody who may not write the chapter any more")
                .isInstanceOf(Missing.class);
    }

    @Test
    void a_name_given_by_hand_goes_over_to_the_file_that_takes_the_place() {
        FileId first = pdf("Scan_0012.pdf");
        FileId second = pdf("Scan_0013.pdf");
        assertThat(files.replace(first, second).name()).isEqualTo("Scan_0013.pdf");
        files.rename(second, "Corrigé");
        FileId third = pdf("Scan_0014.pdf");
        assertThat(files.replace(second, third).name()).isEqualTo("Corrigé.pdf");
        FileId drawing = files.keep(FileBytes.png(), "Scan_0015.png").id();
        assertThat(files.replace(third, drawing).name()).isEqualTo("Corrigé.png");
    }

    @Test
    void nobody_elses_file_is_put_into_a_place() {
        FileId own = pdf("cours.pdf");
        FileId secret = signIns.as(campus.professorElsewhere, () -> pdf("examen.pdf"));
        signIns.begin(campus.professor);
        assertThatThrownBy(() -> files.replace(own, secret)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> files.replace(secret, own)).isInstanceOf(Missing.class);
    }

    @Test
    void an_empty_file_has_no_place_to_take() {
        assertThatThrownBy(() -> files.keep(FileBytes.text(""), "vide.pdf")).isInstanceOf(Refused.class);
    }
}
