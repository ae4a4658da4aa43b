package etudeline.chapter;

import etudeline.access.CurrentUser;
import etudeline.access.Members;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Missing;
import etudeline.kit.ProgrammeId;
import etudeline.kit.SubjectId;
import etudeline.kit.UniversityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the person may read a chapter: asked by everything that hangs on one. One statement. */
@Service
@Members
public class ChapterAccess {

    private final JdbcClient database;
    private final CurrentUser currentUser;

    ChapterAccess(JdbcClient database, CurrentUser currentUser) {
        this.database = database;
        this.currentUser = currentUser;
    }

    /** The chapter, when the person may read it; {@link Missing} otherwise, whatever the reason. */
    @Transactional(readOnly = true)
    public ChapterFacts readable(ChapterId id) {
        return database.sql("""
                        select c.id, c.number, c.title, c.subject_id, c.programme_id, c.university_id, c.level, c.state,
                            c.author_id,
                            array(select account_id from chapter_co_author where chapter_id = c.id) as co_authors
                        from chapter c where c.id = :id""")
                .param("id", id.value())
                .query((row, _) -> facts(row))
                .optional()
                .filter(facts -> facts.readableBy(currentUser.require()))
                .orElseThrow(() -> new Missing("chapter", id));
    }

    private static ChapterFacts facts(ResultSet row) throws SQLException {
        Long[] coAuthors = (Long[]) row.getArray("co_authors").getArray();
        return new ChapterFacts(
                new ChapterId(row.getLong("id")),
                row.getInt("number"),
                row.getString("title"),
                new SubjectId(row.getLong("subject_id")),
                new ProgrammeId(row.getLong("programme_id")),
                new UniversityId(row.getLong("university_id")),
                Level.ofCode(row.getInt("level")),
                ChapterState.valueOf(row.getString("state")),
                new AccountId(row.getLong("author_id")),
                Arrays.stream(coAuthors).map(AccountId::new).collect(Collectors.toUnmodifiableSet()));
    }
}
