package etudeline.comment;

import etudeline.chapter.ChapterDependents;
import etudeline.chapter.ChapterId;
import etudeline.kit.Dependent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says before a chapter is deleted how many comments go with it (rule 10). */
@Component
class CommentsOfChapter implements ChapterDependents {

    private final JdbcClient database;

    CommentsOfChapter(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dependent> of(ChapterId chapter) {
        long comments = database.sql("select count(*) from comment where chapter_id = ? and deleted_at is null")
                .param(chapter.value())
                .query(Long.class)
                .single();
        return comments == 0 ? List.of() : List.of(new Dependent("comment.dependents", comments));
    }
}
