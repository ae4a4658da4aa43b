package etudeline.chapter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ChapterDrafts extends Repository<ChapterDraft, ChapterDraft.Key> {

    Optional<ChapterDraft> findById(ChapterDraft.Key key);

    ChapterDraft saveAndFlush(ChapterDraft draft);

    void delete(ChapterDraft draft);
}
