package etudeline.notification;

import etudeline.account.StudentMoved;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A student who moves hears the new audience from then on, and keeps what the former one was told till then. */
@Component
class FollowStudent {

    private static final String FORMER = """
            insert into former_place (account_id, programme_id, level, from_at, until_at)
            select a.id, p.id, :level, coalesce(b.since_at, a.created_at - interval '30 days'), :at
            from account a join programme p on p.id = :programme left join inbox b on b.account_id = a.id
            where a.id = :student
            on conflict (account_id, until_at) do nothing""";

    private static final String PRESENT = """
            insert into inbox (account_id, since_at) select id, :at from account where id = :student
            on conflict (account_id) do update set since_at = greatest(inbox.since_at, excluded.since_at)""";

    private final JdbcClient database;
    private final InboxHints hints;

    FollowStudent(JdbcClient database, InboxHints hints) {
        this.database = database;
        this.hints = hints;
    }

    @ApplicationModuleListener
    void on(StudentMoved event) {
        Timestamp at = Timestamp.from(event.at());
        database.sql(FORMER)
                .param("student", event.student().value())
                .param("programme", event.from().programme().value())
                .param("level", event.from().level().code())
                .param("at", at)
                .update();
        database.sql(PRESENT)
                .param("student", event.student().value())
                .param("at", at)
                .update();
        hints.toPerson(event.student());
    }
}
