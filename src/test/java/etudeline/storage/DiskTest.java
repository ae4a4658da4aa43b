package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @TempDir
    Path folder;

    Disk disk;

    @BeforeEach
    void disk() {
        disk = new Disk(folder);
    }

    @Test
    void bytes_come_back_with_their_size_and_hash() throws IOException {
        Disk.Written written = disk.write(bytes("Espaces vectoriels"), 100);
        assertThat(disk.read(written.key()).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Espaces vectoriels");
        assertThat(written.size()).isEqualTo(18);
        assertThat(written.sha256()).hasSize(64);
    }

    @Test
    void what_is_too_large_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> disk.write(bytes("0123456789"), 9)).isInstanceOf(Disk.TooLarge.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
        InputStream broken = new SequenceInputStream(bytes("x".repeat(100_000)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the connection is gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });
        assertThatThrownBy(() -> disk.write(broken, 1_000_000)).hasRootCauseMessage("the connection is gone");
        assertThat(files()).isEmpty();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
