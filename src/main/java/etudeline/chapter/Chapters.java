package etudeline.chapter;

import etudeline.access.Viewer;
import etudeline.kit.Missing;
import etudeline.kit.PagedRows;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Chapters extends Repository<Chapter, Long>, PagedRows {

    Optional<Chapter> findById(long id);

    Chapter saveAndFlush(Chapter chapter);

    /** The chapter, for somebody who may write it; {@link Missing} for everybody else. */
    default Chapter writable(ChapterId id, Viewer writer) {
        return findById(id.value())
                .filter(chapter -> chapter.mayBeWrittenBy(writer))
                .orElseThrow(() -> new Missing("chapter", id));
    }

    @Query("select coalesce(max(c.number), 0) from Chapter c where c.subjectId = :subject")
    int highestNumber(long subject);
}
