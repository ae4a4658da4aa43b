package etudeline.chapter.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The part of a file that is asked for: Spring sends one that is there, and what is wrong with the others is decided here. */
final class FileRange {

    private static final String BYTES = "bytes";

    private final @Nullable String asked;

    private FileRange(@Nullable String asked) {
        this.asked = asked;
    }

    static FileRange of(HttpServletRequest request) {
        return new FileRange(request.getHeader(HttpHeaders.RANGE));
    }

    /** Of which Spring would say that it is not there, and send the whole file along. */
    boolean isNowhereIn(Resource file) {
        if (asked == null || !isOfBytes(asked)) {
            return false;
        }
        try {
            return HttpRange.toResourceRegions(HttpRange.parseRanges(asked), file)
                    .isEmpty();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    static ResponseEntity<Resource> nowhere(long size) {
        return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.ACCEPT_RANGES, BYTES)
                .header(HttpHeaders.CONTENT_RANGE, BYTES + " */" + size)
                .build();
    }

    /** Parts in another unit than bytes are nothing anybody has to understand: the file is whole, and Spring looks no further. */
    ResponseEntity<Resource> sent(ResponseEntity.BodyBuilder answer, Resource file, long size) {
        if (asked == null || isOfBytes(asked)) {
            return answer.body(file);
        }
        return answer.header(HttpHeaders.ACCEPT_RANGES, BYTES)
                .contentLength(size)
                .body(new InputStreamResource(file));
    }

    private static boolean isOfBytes(String asked) {
        return asked.toLowerCase(Locale.ROOT).startsWith(BYTES + "=");
    }
}
