package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against a real server that speaks S3, with the bytes that no row names. */
class BucketUploadsTest extends UploadsTest {

    private static final BucketServer SERVER = new BucketServer();

    @DynamicPropertySource
    static void inTheBucket(DynamicPropertyRegistry properties) {
        SERVER.properties().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void bytes_that_no_row_names_are_swept_and_live_ones_never() throws IOException {
        byte[] image = ByteStoreContract.random(1000);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}, 0, image, 0, 8);
        FileFacts file = files.keep(
                new ByteArrayInputStream(image),
                "plan.png",
                1000,
                EnumSet.allOf(FileKind.class),
                university,
                professor);
        UploadId upload = uploads.begin("film.mp4", 5000, 5000, "{}", university, professor)
                .id();
        uploads.append(upload, professor, 0, new ByteArrayInputStream(new byte[100]), EnumSet.allOf(FileKind.class));
        String nameless =
                store.write(new ByteArrayInputStream(new byte[10]), 10).key();

        clock.advance(Duration.ofHours(47));
        rows.add(upload, 100, new ByteStore.Written("later", 1, ""), clock.instant());
        sweep.sweep();
        assertThat(keys()).anyMatch(key -> key.endsWith(nameless));

        clock.advance(Duration.ofHours(2));
        sweep.sweep();
        assertThat(keys()).noneMatch(key -> key.endsWith(nameless));
        assertThat(files.bytes(file.id()).getContentAsByteArray()).isEqualTo(image);
        String piece = rows.pieces(upload).getFirst().key();
        assertThat(keys()).anyMatch(key -> key.endsWith(piece));
    }

    @Test
    void bytes_of_another_database_are_left_alone() {
        List<String> others = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            others.add(store.write(new ByteArrayInputStream(new byte[10]), 10).key());
        }
        clock.advance(Duration.ofDays(3));
        sweep.sweep();
        assertThat(others).allMatch(this::isThere);
        others.forEach(store::remove);
    }

    @Test
    void while_the_bucket_is_away_an_upload_waits_and_goes_on_afterwards() throws IOException {
        byte[] all = new byte[3000];
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, all, 0, 9);
        UploadId id = uploads.begin("cours.pdf", all.length, all.length, "{}", university, professor)
                .id();
        uploads.append(id, professor, 0, new ByteArrayInputStream(all, 0, 1000), EnumSet.allOf(FileKind.class));
        SERVER.stop();
        try {
            assertThatThrownBy(() -> uploads.append(
                            id,
                            professor,
                            1000,
                            new ByteArrayInputStream(all, 1000, 2000),
                            EnumSet.allOf(FileKind.class)))
                    .hasMessageContaining(FileStore.AWAY);
            assertThat(uploads.require(id, professor).received()).isEqualTo(1000);
        } finally {
            SERVER.start();
        }
        uploads.append(id, professor, 1000, new ByteArrayInputStream(all, 1000, 2000), EnumSet.allOf(FileKind.class));
        SERVER.stop();
        try {
            assertThatThrownBy(() -> uploads.finish(id, professor, all.length, EnumSet.allOf(FileKind.class)))
                    .hasMessageContaining(FileStore.AWAY);
        } finally {
            SERVER.start();
        }
        FileFacts file = uploads.finish(id, professor, all.length, EnumSet.allOf(FileKind.class));
        assertThat(files.bytes(file.id()).getContentAsByteArray()).isEqualTo(all);
    }

    private static List<String> keys() {
        return SERVER.keys().distinct().toList();
    }
}
