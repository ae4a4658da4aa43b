package etudeline.chapter;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** One draft per chapter and person, and one of a chapter that is not there yet. */
interface ChapterDrafts extends Repository<ChapterDraft, Long> {

    String OWN = "from ChapterDraft d where d.accountId = :writer and d.chapterId is not distinct from :chapter";

    @Query(OWN)
    Optional<ChapterDraft> find(@Nullable Long chapter, long writer);

    /** For whoever writes it: one after the other. */
    @Query(OWN)
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ChapterDraft> take(@Nullable Long chapter, long writer);

    ChapterDraft saveAndFlush(ChapterDraft draft);

    void delete(ChapterDraft draft);
}
