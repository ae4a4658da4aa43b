package etudeline.chapter;

import etudeline.kit.AccountId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What its writer has chosen of the solutions of a chapter that is not there yet: goes with the draft of it. */
@Component
class DraftSolutions {

    private static final String OF =
            "select solutions, solutions_at from chapter_draft where account_id = :writer and chapter_id is null";

    private static final String KEEP = "update chapter_draft set solutions = :time, solutions_at = :at"
            + " where account_id = :writer and chapter_id is null";

    private final JdbcClient database;

    DraftSolutions(JdbcClient database) {
        this.database = database;
    }

    SolutionsChoice of(AccountId writer) {
        return database.sql(OF)
                .param("writer", writer.value())
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("solutions_at", OffsetDateTime.class);
                    return new SolutionsChoice(
                            SolutionsTime.valueOf(row.getString("solutions")), at == null ? null : at.toInstant());
                })
                .optional()
                .orElse(SolutionsChoice.NONE);
    }

    void keep(AccountId writer, SolutionsChoice choice) {
        Instant at = choice.at();
        database.sql(KEEP)
                .param("writer", writer.value())
                .param("time", choice.time().name())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
