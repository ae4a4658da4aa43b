package etudeline.chapter;

import etudeline.kit.AccountId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every publication of a chapter, from what is stored of it at that moment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptVersions {

    private static final String KEEP = """
            insert into chapter_version (chapter_id, ordinal, published_at, publisher_id, subject_id, number, title, lesson,
                exercise, solution)
            select c.id, coalesce((select max(v.ordinal) from chapter_version v where v.chapter_id = c.id), 0) + 1, :at, :by,
                c.subject_id, c.number, c.title,
                coalesce((select s.source from section s where s.chapter_id = c.id and s.kind = 'LESSON'), ''),
                coalesce((select s.source from section s where s.chapter_id = c.id and s.kind = 'EXERCISE'), ''),
                coalesce((select s.source from section s where s.chapter_id = c.id and s.kind = 'SOLUTION'), '')
            from chapter c where c.id = :chapter""";

    private static final String KEEP_FILES = """
            insert into chapter_version_file (chapter_id, ordinal, file_id, place, position)
            select f.chapter_id, (select max(v.ordinal) from chapter_version v where v.chapter_id = :chapter), f.file_id,
                f.place, f.position
            from chapter_file f where f.chapter_id = :chapter""";

    private final EntityManager entities;
    private final JdbcClient database;

    KeptVersions(EntityManager entities, JdbcClient database) {
        this.entities = entities;
        this.database = database;
    }

    /** What has just been published. */
    public void keep(Chapter chapter, @Nullable AccountId publisher, Instant at) {
        entities.flush();
        insert(chapter, publisher, at);
    }

    /** What was published before versions were kept, while it is still there. To be called before it is changed. */
    public void keepFirst(Chapter chapter) {
        Instant published = chapter.publishedAt();
        if (published != null && isUnkept(chapter)) {
            insert(chapter, chapter.author(), published);
        }
    }

    private boolean isUnkept(Chapter chapter) {
        return database.sql("select not exists (select from chapter_version where chapter_id = ?)")
                .param(chapter.id().value())
                .query(Boolean.class)
                .single();
    }

    private void insert(Chapter chapter, @Nullable AccountId publisher, Instant at) {
        database.sql(KEEP)
                .param("chapter", chapter.id().value())
                .param("by", publisher == null ? null : publisher.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql(KEEP_FILES).param("chapter", chapter.id().value()).update();
    }
}
