package etudeline.comment;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.kit.UniversityId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many comments stand under the chapters that the administrator reaches. */
@Service
@Administrators
@Transactional(readOnly = true)
public class CommentFigures {

    private final JdbcClient database;
    private final CurrentUser currentUser;

    CommentFigures(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    /** The university: one within reach, or null for all of them. Deleted ones are not counted, hidden ones are. */
    public int count(@Nullable UniversityId university) {
        UniversityId only = currentUser.require().scope().within(university).only();
        String count = "select count(*) from comment m";
        if (only == null) {
            return database.sql(count + " where deleted_at is null")
                    .query(Integer.class)
                    .single();
        }
        return database.sql(count + " join chapter c on c.id = m.chapter_id"
                        + " where m.deleted_at is null and c.university_id = :university")
                .param("university", only.value())
                .query(Integer.class)
                .single();
    }
}
