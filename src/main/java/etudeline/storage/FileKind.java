package etudeline.storage;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its content, and so how it is shown. What is none of these is not accepted. */
public enum FileKind {
    PDF("application/pdf"),
    IMAGE("image/png", "image/jpeg", "image/gif", "image/webp"),
    VIDEO(
            "video/mp4",
            "video/x-m4v",
            "video/3gpp",
            "video/webm",
            "video/quicktime",
            "video/x-matroska",
            "application/mp4"),
    AUDIO(
            "audio/mpeg",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus",
            "audio/mp4",
            "audio/vnd.wave",
            "audio/x-wav",
            "audio/webm"),
    /** Also what is written in a language of machines: it is shown, never run. */
    TEXT(
            "text/plain",
            "text/csv",
            "text/tab-separated-values",
            "text/x-log",
            "text/x-web-markdown",
            "text/x-python",
            "text/x-java-source",
            "text/x-csrc",
            "text/x-c++src",
            "text/x-chdr",
            "text/x-sql",
            "text/x-matlab",
            "text/x-rsrc",
            "application/x-tex",
            "application/json"),
    DOCUMENT(
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation",
            "application/rtf"),
    ARCHIVE("application/zip");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> mediaTypes;

    FileKind(String... mediaTypes) {
        this.mediaTypes = Set.of(mediaTypes);
    }

    public static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaTypes.contains(mediaType))
                .findFirst();
    }

    /** Whether browsers show it in place; the others are only downloaded. */
    public boolean isShown() {
        return this != DOCUMENT && this != ARCHIVE;
    }
}
