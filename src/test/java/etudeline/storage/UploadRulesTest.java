package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import etudeline.kit.Missing;
import etudeline.kit.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may not be begun, gone on with or kept. */
class UploadRulesTest extends UploadScene {

    @Test
    void an_upload_is_its_owners_alone() {
        byte[] all = pdf(1000);
        UploadId id = begin("cours.pdf", all.length);
        assertThatThrownBy(() -> uploads.require(id, colleague)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> uploads.append(id, colleague, 0, new ByteArrayInputStream(all), ANY))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> uploads.finish(id, colleague, MOST, ANY)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> uploads.cancel(id, colleague)).isInstanceOf(Missing.class);
        assertThat(uploads.of(colleague)).isEmpty();
        assertThat(uploads.of(professor)).extracting(UploadFacts::id).containsExactly(id);
    }

    @Test
    void what_cannot_be_kept_is_refused_before_a_byte_is_sent() {
        assertThatThrownBy(() -> begin("vide.pdf", 0)).hasMessageContaining("storage.refused.empty");
        assertThatThrownBy(() -> begin("film.mp4", MOST + 1)).hasMessageContaining("storage.refused.large");
        for (int number = 0; number < Uploads.MOST_UNFINISHED; number++) {
            begin("cours " + number + ".pdf", 1000);
        }
        assertThatThrownBy(() -> begin("un de trop.pdf", 1000)).hasMessageContaining("storage.refused.unfinished");
        uploads.cancel(uploads.of(professor).getFirst().id(), professor);
        begin("de nouveau.pdf", 1000);
    }

    @Test
    void a_program_is_refused_when_its_beginning_is_there_and_nothing_of_it_is_kept() {
        byte[] all = new byte[30 * MEGABYTE];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, all, 0, 7);
        UploadId id = begin("film.mp4", all.length);
        CountedInput line = new CountedInput(all);
        assertThatThrownBy(() -> append(id, 0, line))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("storage.refused.program");
        assertThat(line.read).isLessThan(9L * MEGABYTE);
        assertThat(uploads.of(professor)).isEmpty();
    }

    private static final class CountedInput extends ByteArrayInputStream {

        private long read;

        private CountedInput(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            int count = super.read(buffer, offset, length);
            read += Math.max(0, count);
            return count;
        }
    }

    @Test
    void a_small_file_of_another_kind_is_refused_at_its_end_and_its_bytes_go() {
        byte[] page = "<!doctype html><html><body>…</body></html>".getBytes(StandardCharsets.UTF_8);
        UploadId id = begin("cours.pdf", page.length);
        append(id, page, 0, page.length);
        List<String> pieces = pieces(id);
        assertThatThrownBy(() -> finish(id)).hasMessageContaining("storage.refused.page");
        assertThat(uploads.of(professor)).isEmpty();
        assertThat(pieces).hasSize(1).noneMatch(this::isThere);
    }

    @Test
    void a_cancelled_upload_leaves_nothing() {
        byte[] all = pdf(1000);
        UploadId id = begin("cours.pdf", all.length);
        append(id, all, 0, 500);
        List<String> pieces = pieces(id);
        uploads.cancel(id, professor);
        assertThat(uploads.of(professor)).isEmpty();
        assertThat(pieces).hasSize(1).noneMatch(this::isThere);
    }
}
