package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.storage.FileId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do what with a file: its chapters decide, and while it is in none, the person who uploaded it. */
@Component
class FileRights {

    /**
     * A file that may be seen.
     *
     * @param chapter one that shows it to this person; null while only its uploader knows of it
     */
    record Seen(UniversityId university, @Nullable ChapterId chapter) {}

    private record Found(
            long university,
            @Nullable Long uploader,
            @Nullable Long chapter,
            boolean inUse) {

        Optional<Seen> by(Long account, @Nullable ChapterId through) {
            if (chapter == null && (inUse || !account.equals(uploader))) {
                return Optional.empty();
            }
            ChapterId shown = chapter == null ? null : chapter == 0 ? through : new ChapterId(chapter);
            return Optional.of(new Seen(new UniversityId(university), shown));
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    FileRights(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of the files that the writer may put into a chapter: own uploads, and what stands in readable chapters. */
    Set<FileId> usable(Collection<FileId> files, Viewer writer) {
        if (files.isEmpty()) {
            return Set.of();
        }
        ReadingRight right = ReadingRight.by(writer);
        var query = entities.createQuery(
                "select f.id from StoredFile f where f.id in :files and f.universityId = :university"
                        + " and (f.uploadedBy = :uploader or exists (select 1 from Chapter c join c.files u"
                        + " where u.fileId = f.id and " + right.condition() + "))",
                Long.class);
        right.bindTo(query);
        query.setParameter("files", files.stream().map(FileId::value).toList());
        query.setParameter("university", writer.ownUniversity().value());
        query.setParameter("uploader", writer.account().value());
        return query.getResultList().stream().map(FileId::new).collect(Collectors.toSet());
    }

    /** Those of the files that the chapter shows to this person. */
    Set<FileId> shown(ChapterId chapter, Collection<FileId> files, Viewer viewer) {
        ReadingRight right = ReadingRight.toFiles(viewer, clock.instant());
        var query = entities.createQuery(
                "select distinct u.fileId from Chapter c join c.files u where c.id = :chapter and u.fileId in :files and "
                        + right.condition(),
                Long.class);
        right.bindTo(query);
        query.setParameter("chapter", chapter.value());
        query.setParameter("files", files.stream().map(FileId::value).toList());
        return query.getResultList().stream().map(FileId::new).collect(Collectors.toSet());
    }

    /** Those that the file is in, drafts of published ones aside. */
    List<Chapter> chapters(FileId file) {
        return entities.createQuery(
                        "select distinct c from Chapter c join c.files u where u.fileId = :file order by c.id",
                        Chapter.class)
                .setParameter("file", file.value())
                .getResultList();
    }

    boolean isUploader(FileId file, Viewer viewer) {
        return entities.createQuery(
                        "select f.uploadedBy from StoredFile f where f.id = :file and f.universityId = :university",
                        Long.class)
                .setParameter("file", file.value())
                .setParameter("university", viewer.ownUniversity().value())
                .getResultStream()
                .anyMatch(uploader -> viewer.account().equals(new AccountId(uploader)));
    }

    /** Through that chapter, when it is one that shows it. */
    Optional<Seen> seen(FileId file, @Nullable ChapterId through, Viewer viewer) {
        ReadingRight right = ReadingRight.toFiles(viewer, clock.instant());
        var query = entities.createQuery(
                "select new etudeline.chapter.FileRights$Found(f.universityId, f.uploadedBy,"
                        + " (select min(case when c.id = :through then 0L else c.id end) from Chapter c join c.files u where u.fileId = f.id and "
                        + right.condition() + "),"
                        + " exists (select 1 from Chapter other join other.files o where o.fileId = f.id))"
                        + " from StoredFile f where f.id = :file",
                Found.class);
        right.bindTo(query);
        return query.setParameter("file", file.value())
                .setParameter("through", through == null ? 0L : through.value())
                .getResultStream()
                .findFirst()
                .flatMap(found -> found.by(viewer.account().value(), through));
    }
}
