package etudeline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds wherever bytes are kept. */
interface ByteStoreContract {

    int MEGABYTE = 1024 * 1024;

    ByteStore store();

    /** All that is kept, whole or in parts. */
    List<String> kept() throws IOException;

    @Test
    default void bytes_come_back_with_their_size_and_hash() throws IOException {
        ByteStore.Written written = store().write(bytes("Espaces vectoriels"), 100);
        assertThat(store().read(written.key(), 18).getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("Espaces vectoriels");
        assertThat(written.size()).isEqualTo(18);
        assertThat(written.sha256()).isEqualTo(sha256("Espaces vectoriels".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    default void many_megabytes_come_back_byte_for_byte_and_from_any_position() throws IOException {
        for (int size : List.of(8 * MEGABYTE - 1, 8 * MEGABYTE, 8 * MEGABYTE + 1, 21 * MEGABYTE + 7)) {
            byte[] all = random(size);
            ByteStore.Written written = store().write(new ByteArrayInputStream(all), size);
            assertThat(written.size()).isEqualTo(size);
            assertThat(written.sha256()).isEqualTo(sha256(all));
            assertThat(store().read(written.key(), size).contentLength()).isEqualTo(size);
            assertThat(sha256(store().read(written.key(), size).getContentAsByteArray()))
                    .isEqualTo(written.sha256());
            for (int from : List.of(1, 300_000, size / 2, size - 5)) {
                try (InputStream input = store().read(written.key(), size).getInputStream()) {
                    assertThat(input.read()).isEqualTo(all[0] & 0xff);
                    input.skipNBytes(from - 1);
                    assertThat(input.readNBytes(5)).containsExactly(slice(all, from, Math.min(size, from + 5)));
                }
            }
        }
    }

    @Test
    default void what_is_too_large_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> store().write(bytes("0123456789"), 9)).isInstanceOf(ByteStore.TooLarge.class);
        assertThatThrownBy(() -> store().write(new ByteArrayInputStream(new byte[9 * MEGABYTE]), 9L * MEGABYTE - 1))
                .isInstanceOf(ByteStore.TooLarge.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    default void an_upload_that_breaks_off_leaves_nothing_behind() throws IOException {
        for (int size : List.of(100_000, 9 * MEGABYTE)) {
            InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[size]), new BrokenLine());
            assertThatThrownBy(() -> store().write(broken, 100L * MEGABYTE))
                    .hasRootCauseMessage("the connection is gone");
        }
        assertThat(kept()).isEmpty();
    }

    @Test
    default void what_is_removed_is_gone_and_may_be_removed_again() throws IOException {
        ByteStore.Written written = store().write(bytes("Brouillon"), 100);
        store().remove(written.key());
        store().remove(written.key());
        assertThat(kept()).isEmpty();
    }

    @Test
    default void all_that_is_old_enough_is_told() {
        List<String> written = List.of(
                store().write(bytes("un"), 10).key(),
                store().write(bytes("deux"), 10).key());
        List<String> told = new ArrayList<>();
        store().each(Instant.now().plus(Duration.ofMinutes(1)), told::addAll);
        assertThat(new HashSet<>(told)).containsExactlyInAnyOrderElementsOf(written);
        told.clear();
        store().each(Instant.now().minus(Duration.ofMinutes(1)), told::addAll);
        assertThat(told).isEmpty();
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] slice(byte[] all, int from, int to) {
        return java.util.Arrays.copyOfRange(all, from, to);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody's connection at its end. */
    final class BrokenLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the connection is gone");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
