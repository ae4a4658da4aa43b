package etudeline.chapter.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Light pages as they go over the wire, the last asked for, as many as there is room for. What has the same tag is the same
 * page, whoever may read it: nothing here becomes wrong. To write and pack a page takes most of what serving it does.
 */
@Component
class PackedPages {

    private static final long ROOM = 32L * 1024 * 1024;

    private final Map<String, byte[]> pages = new LinkedHashMap<>(16, .75f, true);
    private long bytes;

    /** @param tag tells the page and what is on it from all others */
    byte[] of(String tag, Supplier<String> page) {
        byte[] known = find(tag);
        if (known == null) {
            known = packed(page.get());
            keep(tag, known);
        }
        return known;
    }

    private synchronized byte @Nullable [] find(String tag) {
        return pages.get(tag);
    }

    private synchronized void keep(String tag, byte[] page) {
        byte[] before = pages.put(tag, page);
        bytes += page.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = pages.values().iterator();
        while (bytes > ROOM && oldest.hasNext()) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }

    private static byte[] packed(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
