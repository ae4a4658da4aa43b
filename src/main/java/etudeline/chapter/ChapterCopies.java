package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** A chapter for a copy that its reader keeps where there is no line; keeping it up to date counts as no reading. */
@Service
@Members
public class ChapterCopies {

    /** As it is written in texts that are shown. */
    private static final Pattern IMAGE = Pattern.compile("<img src=\"/fichiers/(\\d{1,18})\"");

    /**
     * What goes into a copy.
     *
     * @param owner whose copy it is
     * @param withFiles whether anything but texts may be kept (rule 6)
     * @param images that stand in the texts; none where texts alone are kept
     */
    public record Copied(AccountId owner, ReadChapter chapter, boolean withFiles, List<FileFacts> images) {}

    private final ChapterReading reading;
    private final UniversitySettings settings;
    private final FileStore files;
    private final FileRights rights;
    private final CurrentUser currentUser;

    ChapterCopies(
            ChapterReading reading,
            UniversitySettings settings,
            FileStore files,
            FileRights rights,
            CurrentUser currentUser) {
        this.reading = reading;
        this.settings = settings;
        this.files = files;
        this.rights = rights;
        this.currentUser = currentUser;
    }

    public Copied copy(ChapterId id) {
        Viewer reader = currentUser.require();
        ReadChapter chapter = reading.unread(id);
        boolean withFiles = !reader.is(Role.STUDENT)
                || settings.of(chapter.head().university()).downloads();
        return new Copied(reader.account(), chapter, withFiles, withFiles ? images(chapter, reader) : List.of());
    }

    /** A text may name any file: of those that the chapter does not show to its reader nothing is told. */
    private List<FileFacts> images(ReadChapter chapter, Viewer reader) {
        List<FileId> ids = chapter.sections().stream()
                .flatMap(section -> IMAGE.matcher(section.html()).results())
                .map(found -> new FileId(Long.parseLong(found.group(1))))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<FileId, FileFacts> found = files.find(rights.shown(chapter.head().id(), ids, reader));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
