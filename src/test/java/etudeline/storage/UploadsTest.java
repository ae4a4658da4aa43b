package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** On disk; in a bucket the same holds: {@link BucketUploadsTest}. */
class UploadsTest extends UploadScene {

    @Test
    void pieces_become_the_file_byte_for_byte() throws IOException {
        byte[] all = pdf(19 * MEGABYTE + 11);
        UploadId id = begin("amphi.pdf", all.length);
        assertThat(append(id, all, 0, 300)).isEqualTo(300);
        assertThat(append(id, all, 300, 10 * MEGABYTE)).isEqualTo(10 * MEGABYTE);
        assertThatThrownBy(() -> finish(id))
                .isInstanceOfSatisfying(
                        UploadGap.class, gap -> assertThat(gap.received()).isEqualTo(10 * MEGABYTE));
        assertThat(append(id, all, 10 * MEGABYTE, all.length)).isEqualTo(all.length);
        List<String> pieces = pieces(id);
        FileFacts file = finish(id);
        assertThat(file.name()).isEqualTo("amphi.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(all.length);
        assertThat(file.sha256()).isEqualTo(ByteStoreContract.sha256(all));
        assertThat(kept(file)).isEqualTo(all);
        assertThat(pieces).isNotEmpty().noneMatch(this::isThere);
    }

    @Test
    void what_came_before_the_line_broke_is_not_sent_again() throws IOException {
        byte[] all = pdf(12 * MEGABYTE);
        UploadId id = begin("amphi.pdf", all.length);
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(all, 0, 9 * MEGABYTE + 5), new ByteStoreContract.BrokenLine());
        assertThat(append(id, 0, broken)).isEqualTo(9 * MEGABYTE + 5);
        assertThat(uploads.require(id, professor).received()).isEqualTo(9 * MEGABYTE + 5);
        append(id, all, 9 * MEGABYTE + 5, all.length);
        assertThat(kept(finish(id))).isEqualTo(all);
    }

    @Test
    void bytes_for_another_place_are_not_taken() {
        byte[] all = pdf(1000);
        UploadId id = begin("cours.pdf", all.length);
        append(id, all, 0, 400);
        for (int from : List.of(0, 399, 401)) {
            assertThatThrownBy(() -> append(id, all, from, 500))
                    .isInstanceOfSatisfying(
                            UploadGap.class, gap -> assertThat(gap.received()).isEqualTo(400));
        }
    }

    @Test
    void of_two_lines_at_the_same_place_one_goes_on() throws Exception {
        byte[] all = pdf(MEGABYTE);
        UploadId id = begin("cours.pdf", all.length);
        List<Object> both = atOnce(() -> append(id, all, 0, all.length));
        assertThat(both).contains((long) all.length).hasAtLeastOneElementOfType(UploadGap.class);
        assertThat(kept(finish(id))).isEqualTo(all);
    }

    @Test
    void an_end_that_is_asked_for_twice_is_one_file() throws Exception {
        byte[] all = pdf(MEGABYTE);
        UploadId id = begin("cours.pdf", all.length);
        append(id, all, 0, all.length);
        List<Object> both = atOnce(() -> finish(id).id());
        assertThat(both).hasOnlyElementsOfType(FileId.class);
        assertThat(Set.copyOf(both)).containsExactly(finish(id).id());
        assertThat(database.sql("select count(*) from stored_file where uploaded_by = ?")
                        .param(professor.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** What two threads get, results and failures. */
    private static List<Object> atOnce(Callable<?> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> both = List.of(work::call, work::call);
            return threads.invokeAll(both).stream().map(UploadsTest::outcome).toList();
        }
    }

    private static Object outcome(Future<Object> future) {
        return future.state() == Future.State.SUCCESS ? future.resultNow() : future.exceptionNow();
    }

    @Test
    void an_upload_that_nobody_went_on_with_for_a_day_is_swept_and_no_other() throws IOException {
        byte[] all = pdf(1000);
        UploadId left = begin("abandonné.pdf", all.length);
        append(left, all, 0, 500);
        UploadId resumed = begin("repris.pdf", all.length);
        append(resumed, all, 0, 500);
        List<String> pieces = pieces(left);
        clock.advance(Duration.ofHours(13));
        append(resumed, all, 500, all.length);
        clock.advance(Duration.ofHours(12));
        sweep.sweep();
        assertThat(uploads.of(professor)).extracting(UploadFacts::id).containsExactly(resumed);
        assertThat(pieces).hasSize(1).noneMatch(this::isThere);
        FileFacts file = finish(resumed);
        // Less than two days in all: the folder is not this test's alone.
        clock.advance(Duration.ofHours(13));
        sweep.sweep();
        assertThat(uploads.of(professor)).isEmpty();
        assertThat(Arrays.equals(kept(file), all))
                .as("the file is not its upload")
                .isTrue();
    }
}
