package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.kit.UniversityId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostgresTest
class TextReadingTest {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String DOCUMENT = "word/document.xml";
    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/"
                    + "2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @Autowired
    TextReading reading;

    @Autowired
    FileStore store;

    @Autowired
    FileTexts texts;

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient database;

    private FileId keep(InputStream bytes, String name) {
        UniversityId university = campus.university();
        return store.keep(bytes, name, Long.MAX_VALUE, EnumSet.allOf(FileKind.class), university, null)
                .id();
    }

    private String state(FileId file) {
        return database.sql("select state from file_text where file_id = ?")
                .param(file.value())
                .query(String.class)
                .single();
    }

    private String text(FileId file) {
        return Objects.requireNonNull(texts.of(java.util.List.of(file), 1000).get(file));
    }

    private static InputStream demo(String name) {
        return Objects.requireNonNull(TextReadingTest.class.getResourceAsStream("/demo/files/" + name));
    }

    private static InputStream zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static InputStream docx(String xml) {
        return zip(Map.of("[Content_Types].xml", TYPES, DOCUMENT, xml));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void words_of_pdf_docx_and_text_are_read_in_the_background_and_broken_files_are_tried_once() {
        FileId pdf = keep(demo("td-series-numeriques.pdf"), "td.pdf");
        FileId docx = keep(
                docx(
                        "<w:document xmlns:w=\"w\" xmlns:m=\"m\"><w:p><w:r><w:t>Loi de </w:t></w:r><w:r><w:t>Poisson</w:t></w:r></w:p>"
                                + "<w:tbl><w:p><m:t>E=mc</m:t></w:p></w:tbl></w:document>"),
                "cours.docx");
        FileId plain = keep(bytes("Une remarque à part"), "notes.txt");
        FileId broken = keep(bytes("%PDF-1.4\nthis is none"), "faux.pdf");
        FileId image = keep(demo("optimum.png"), "image.png");
        reading.readAll();
        assertThat(text(pdf)).containsIgnoringCase("série");
        assertThat(text(docx)).isEqualTo("Loi de Poisson\nE=mc");
        assertThat(text(plain)).isEqualTo("Une remarque à part");
        assertThat(state(broken)).isEqualTo("FAILED");
        assertThat(texts.of(java.util.List.of(image), 10)).isEmpty();
        assertThat(texts.next()).as("nothing is left to be read").isEmpty();
    }

    @Test
    void a_document_reads_nothing_outside_itself() throws IOException {
        InputStream hostile = docx("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><t>a&x;b</t></d>");
        assertThat(new TextProcess().read(hostile, WORD).orElse("")).doesNotContain("root:");
    }

    @Test
    void a_document_that_swells_is_read_as_far_as_a_text_is_kept() throws IOException {
        StringBuilder much = new StringBuilder("<d>");
        for (int part = 0; part < 40_000; part++) {
            much.append("<t>").append("a".repeat(500)).append("</t>");
        }
        assertThat(new TextProcess()
                        .read(docx(much.append("</d>").toString()), WORD)
                        .orElseThrow())
                .hasSize(FileTexts.LONGEST);
    }

    @Test
    void a_reader_that_takes_too_long_is_ended() throws IOException {
        assertThat(new TextProcess(Duration.ofMillis(1)).read(demo("td-series-numeriques.pdf"), "application/pdf"))
                .isEmpty();
    }

    @Test
    void a_file_that_ends_its_reader_is_not_tried_for_ever() {
        reading.readAll();
        FileId file = keep(bytes("Un texte"), "a.txt");
        assertThat(texts.next()).map(FileTexts.Waiting::file).contains(file);
        assertThat(texts.next()).map(FileTexts.Waiting::file).contains(file);
        assertThat(texts.next()).isEmpty();
        assertThat(state(file)).isEqualTo("FAILED");
    }
}
