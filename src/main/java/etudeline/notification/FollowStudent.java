package etudeline.notification;

import etudeline.account.StudentMoved;
import java.sql.Timestamp;
import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A student who moves keeps what the former audience was told till then; the present one is read from the account. */
@Component
class FollowStudent {

    private static final String FORMER = """
            insert into former_place (account_id, programme_id, level, from_at, until_at)
            select a.id, p.id, :level, coalesce(cast(:since as timestamptz), a.created_at - interval '30 days'), :at
            from account a join programme p on p.id = :programme
            where a.id = :student
            on conflict (account_id, until_at) do nothing""";

    private final JdbcClient database;
    private final InboxHints hints;

    FollowStudent(JdbcClient database, InboxHints hints) {
        this.database = database;
        this.hints = hints;
    }

    @ApplicationModuleListener
    void on(StudentMoved event) {
        database.sql(FORMER)
                .param("student", event.student().value())
                .param("programme", event.from().programme().value())
                .param("level", event.from().level().code())
                .param("since", event.since() == null ? null : Timestamp.from(event.since()), Types.TIMESTAMP)
                .param("at", Timestamp.from(event.at()))
                .update();
        hints.toPerson(event.student());
    }
}
