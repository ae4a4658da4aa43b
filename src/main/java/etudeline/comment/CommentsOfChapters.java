package etudeline.comment;

import etudeline.chapter.ChapterDependents;
import etudeline.chapter.ChapterSelection;
import etudeline.kit.Dependent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says before chapters are deleted how many comments go with them (rule 10). */
@Component
class CommentsOfChapters implements ChapterDependents {

    private final JdbcClient database;

    CommentsOfChapters(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dependent> of(ChapterSelection chapters) {
        long comments = database.sql("select count(*) from comment where deleted_at is null and chapter_id in"
                        + " (select id from chapter where " + chapters.condition() + ")")
                .param("of", chapters.of())
                .query(Long.class)
                .single();
        return comments == 0 ? List.of() : List.of(new Dependent("comment.dependents", comments));
    }
}
