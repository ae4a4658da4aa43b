package etudeline.chapter;

import etudeline.access.Administrators;
import etudeline.access.CurrentUser;
import etudeline.kit.UniversityId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many chapters the administrator reaches, in one statement on the indexes of the lists. */
@Service
@Administrators
@Transactional(readOnly = true)
public class ChapterFigures {

    /** Chapters that students read, and how many of them are new to them. */
    public record Published(int all, int newOnes) {}

    private final JdbcClient database;
    private final CurrentUser currentUser;

    ChapterFigures(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    public Published published(Instant since) {
        UniversityId only = currentUser.require().scope().only();
        String published =
                "chapter where state = 'PUBLISHED'" + (only == null ? "" : " and university_id = :university");
        // What was published since was changed since, and by that the index finds it.
        JdbcClient.StatementSpec statement = database.sql("select count(*), (select count(*) from " + published
                        + " and updated_at >= :since and published_at >= :since) from " + published)
                .param("since", Timestamp.from(since));
        return (only == null ? statement : statement.param("university", only.value()))
                .query((row, _) -> new Published(row.getInt(1), row.getInt(2)))
                .single();
    }
}
