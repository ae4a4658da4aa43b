package etudeline.chapter;

import etudeline.storage.FileId;
import etudeline.storage.FileStore;
import etudeline.storage.FileUse;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts and removes chapters together with the files that nothing else refers to. */
@Component
class ChapterRemains implements FileUse {

    private static final int BATCH = 1000;

    private final EntityManager entities;
    private final FileStore store;

    ChapterRemains(EntityManager entities, FileStore store) {
        this.entities = entities;
        this.store = store;
    }

    @Transactional(readOnly = true)
    public long count(ChapterSelection selection) {
        return (Long)
                entities.createNativeQuery("select count(*) from chapter where " + selection.condition(), Long.class)
                        .setParameter("of", selection.of())
                        .getSingleResult();
    }

    /** All their files, drafts' included. */
    @Transactional(readOnly = true)
    public List<FileId> files(ChapterSelection selection) {
        String chapters = "(select id from chapter where " + selection.condition() + ")";
        List<?> ids = entities.createNativeQuery(
                        "select file_id from chapter_file where chapter_id in " + chapters
                                + " union select file_id from chapter_version_file where chapter_id in " + chapters
                                + " union select f.file_id from chapter_draft_file f join chapter_draft d on d.id = f.draft_id"
                                + " where d.chapter_id in " + chapters,
                        Long.class)
                .setParameter("of", selection.of())
                .getResultList();
        return ids.stream().map(id -> new FileId((Long) id)).toList();
    }

    /** Sections, drafts, comments and notifications go with the chapters' rows, in the database. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(ChapterSelection selection) {
        entities.flush();
        List<FileId> files = files(selection);
        entities.createNativeQuery("delete from chapter where " + selection.condition())
                .setParameter("of", selection.of())
                .executeUpdate();
        for (int from = 0; from < files.size(); from += BATCH) {
            List<FileId> batch = new ArrayList<>(files.subList(from, Math.min(from + BATCH, files.size())));
            batch.removeAll(used(batch));
            store.remove(batch);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Set<FileId> used(Collection<FileId> files) {
        List<?> ids = entities.createNativeQuery(
                        "select file_id from chapter_file where file_id in (:files)"
                                + " union select file_id from chapter_version_file where file_id in (:files)"
                                + " union select file_id from chapter_draft_file where file_id in (:files)",
                        Long.class)
                .setParameter("files", files.stream().map(FileId::value).toList())
                .getResultList();
        Set<FileId> used = new HashSet<>();
        ids.forEach(id -> used.add(new FileId((Long) id)));
        return used;
    }
}
