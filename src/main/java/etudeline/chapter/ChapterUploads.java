package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileKind;
import etudeline.storage.FileUse;
import etudeline.storage.UploadFacts;
import etudeline.storage.UploadId;
import etudeline.storage.Uploads;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Files of chapters on their way here: each professor's own, within what the university allows. */
@Service
@Professors
public class ChapterUploads {

    private static final Set<FileKind> ANY = EnumSet.allOf(FileKind.class);

    private final Uploads uploads;
    private final ChapterFiles files;
    private final List<FileUse> uses;
    private final CurrentUser currentUser;

    ChapterUploads(Uploads uploads, ChapterFiles files, List<FileUse> uses, CurrentUser currentUser) {
        this.uploads = uploads;
        this.files = files;
        this.uses = uses;
        this.currentUser = currentUser;
    }

    /**
     * Begins one.
     *
     * @param length of the file, in bytes
     * @param about what is to be told of it again, such as the section it is for
     */
    public UploadFacts begin(String name, long length, String about) {
        Viewer uploader = currentUser.require();
        return uploads.begin(name, length, files.most(), about, uploader.ownUniversity(), uploader.account());
    }

    /** Unfinished ones, and files that came within the day and are in no chapter yet; the oldest first. */
    public List<UploadFacts> own() {
        List<UploadFacts> all = uploads.of(currentUser.require().account());
        List<FileId> finished =
                all.stream().map(UploadFacts::file).filter(Objects::nonNull).toList();
        Set<FileId> used = new HashSet<>();
        if (!finished.isEmpty()) {
            uses.forEach(use -> used.addAll(use.used(finished)));
        }
        return all.stream()
                .filter(upload -> upload.file() == null || !used.contains(upload.file()))
                .toList();
    }

    public UploadFacts find(UploadId id) {
        return uploads.require(id, currentUser.require().account());
    }

    /** What is to be told of it again is another: a new chapter has got its address. */
    public void retell(UploadId id, String about) {
        uploads.retell(id, currentUser.require().account(), about);
    }

    /** Takes the next bytes until the line ends or breaks; says how many are here. */
    public long append(UploadId id, long offset, InputStream line) {
        return uploads.append(id, currentUser.require().account(), offset, line, ANY);
    }

    /** Makes a file of what has come; again, it is the same one. */
    public FileFacts finish(UploadId id) {
        return uploads.finish(id, currentUser.require().account(), files.most(), ANY);
    }

    /** Forgets it; the file that it may have become stays. */
    public void cancel(UploadId id) {
        uploads.cancel(id, currentUser.require().account());
    }
}
