package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.access.Professors;
import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.kit.Role;
import etudeline.setting.UniversitySettings;
import etudeline.storage.FileFacts;
import etudeline.storage.FileId;
import etudeline.storage.FileKind;
import etudeline.storage.FileStore;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of chapters: taken from professors, given to those who may read the chapter. */
@Service
public class ChapterFiles {

    /** Bytes of an image inside a text at most, where its university allows files as large. */
    private static final long MOST_IMAGE = 20L * 1024 * 1024;

    /**
     * A file for somebody who may see it.
     *
     * @param place where it is shown; null while it is only uploaded
     * @param downloadable whether this person may have it as a download (rule 6)
     */
    public record Opened(
            FileFacts facts, Resource bytes, @Nullable Shown place, boolean downloadable) {}

    /**
     * The chapter through which a file is seen.
     *
     * @param section null for an image inside a text
     */
    public record Shown(
            ChapterId chapter,
            int number,
            String title,
            @Nullable SectionKind section) {}

    private final FileStore store;
    private final KnownChapters chapters;
    private final FileRights rights;
    private final UniversitySettings settings;
    private final ChapterRecord record;
    private final CurrentUser currentUser;

    ChapterFiles(
            FileStore store,
            KnownChapters chapters,
            FileRights rights,
            UniversitySettings settings,
            ChapterRecord record,
            CurrentUser currentUser) {
        this.store = store;
        this.chapters = chapters;
        this.rights = rights;
        this.settings = settings;
        this.record = record;
        this.currentUser = currentUser;
    }

    /** Keeps a file that is to be attached; it is the uploader's alone until a chapter is saved with it. */
    @Professors
    public FileFacts keep(InputStream bytes, String name) {
        return keep(bytes, name, most(), EnumSet.allOf(FileKind.class));
    }

    /** Keeps an image for a text. */
    @Professors
    public FileFacts keepImage(InputStream bytes, String name) {
        return keep(bytes, name, mostOfImage(), Set.of(FileKind.IMAGE));
    }

    /** Bytes of one attached file at most, as the professor's university has it. */
    @Professors
    public long most() {
        return settings.uploads(currentUser.require().ownUniversity()).fileBytes();
    }

    /** Bytes of an image inside a text at most. */
    @Professors
    public long mostOfImage() {
        return Math.min(MOST_IMAGE, most());
    }

    private FileFacts keep(InputStream bytes, String name, long most, Set<FileKind> accepted) {
        Viewer uploader = currentUser.require();
        return store.keep(bytes, name, most, accepted, uploader.ownUniversity(), uploader.account());
    }

    /**
     * Gives a file the name that readers see and downloads get; its ending stays. By who may write a chapter with it, and
     * while it is in none, by its uploader.
     */
    @Professors
    @Transactional
    public FileFacts rename(FileId file, String name) {
        List<Chapter> chapters = requireWritable(file);
        String before = store.find(file).map(FileFacts::name).orElse("");
        FileFacts renamed = store.rename(file, name);
        if (!renamed.name().equals(before)) {
            chapters.forEach(chapter -> record.fileRenamed(chapter, before, renamed.name()));
        }
        return renamed;
    }

    /** Lets one's own new file take the place of another: a name that was given to that one by hand goes over to it. */
    @Professors
    @Transactional
    public FileFacts replace(FileId replaced, FileId by) {
        requireWritable(replaced);
        requireWritable(by);
        return store.replace(replaced, by);
    }

    /** The chapters that the file is in. */
    private List<Chapter> requireWritable(FileId file) {
        Viewer writer = currentUser.require();
        List<Chapter> chapters = rights.chapters(file);
        boolean writable = chapters.isEmpty()
                ? rights.isUploader(file, writer)
                : chapters.stream().anyMatch(chapter -> chapter.mayBeWrittenBy(writer));
        if (!writable) {
            throw new Missing("file", file);
        }
        return chapters;
    }

    /**
     * The file, or {@link Missing} for those who may not see it.
     *
     * @param through the chapter in which it was found, of the several it may hang on; null for any of them
     */
    @Members
    @Transactional(readOnly = true)
    public Opened open(FileId file, @Nullable ChapterId through) {
        Viewer viewer = currentUser.require();
        FileRights.Seen seen = rights.seen(file, through, viewer).orElseThrow(() -> new Missing("file", file));
        FileFacts facts = store.find(file).orElseThrow(() -> new Missing("file", file));
        boolean downloadable =
                !viewer.is(Role.STUDENT) || settings.of(seen.university()).downloads();
        return new Opened(facts, store.bytes(file), shown(file, seen.chapter(), viewer), downloadable);
    }

    private @Nullable Shown shown(FileId file, @Nullable ChapterId chapter, Viewer viewer) {
        return Optional.ofNullable(chapter)
                .flatMap(id -> chapters.readable(id, viewer))
                .map(known -> new Shown(
                        known.head().id(),
                        known.head().number(),
                        known.head().title(),
                        chapters.texts(known.head().id()).sections().stream()
                                .filter(section -> section.files().stream()
                                        .anyMatch(attached -> attached.id().equals(file)))
                                .map(ShownSection::kind)
                                .findFirst()
                                .orElse(null)))
                .orElse(null);
    }
}
