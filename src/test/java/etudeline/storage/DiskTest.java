package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest implements ByteStoreContract {

    @TempDir
    Path folder;

    @Override
    public ByteStore store() {
        return new Disk(folder);
    }

    @Override
    public List<String> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_away() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("files"));
        assertThatThrownBy(() -> new Disk(notAFolder).write(ByteStoreContract.bytes("texte"), 100))
                .isInstanceOf(StorageAway.class);
        assertThat(notAFolder).isEmptyFile();
    }
}
