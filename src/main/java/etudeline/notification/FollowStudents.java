package etudeline.notification;

import etudeline.account.StudentMovesUndone;
import etudeline.account.StudentMovesUndone.Undone;
import etudeline.account.StudentsMoved;
import etudeline.account.StudentsMovedTogether;
import etudeline.account.StudentsMovedTogether.Move;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What {@link FollowStudent} does for one, for students who were moved together; one statement each. */
@Component
class FollowStudents {

    /** Who is back already has never left. */
    private static final String FORMER = """
            insert into former_place (account_id, programme_id, level, from_at, until_at)
            select a.id, p.id, m.level, coalesce(m.since, a.created_at - interval '30 days'), :at
            from unnest(cast(:students as bigint[]), cast(:programmes as bigint[]), cast(:levels as smallint[]),
                cast(cast(:since as text[]) as timestamptz[])) as m (student, programme, level, since)
            join account a on a.id = m.student and a.placed_at >= :at
            join programme p on p.id = m.programme
            on conflict (account_id, until_at) do nothing""";

    private static final String NEVER_LEFT = """
            delete from former_place f
            using unnest(cast(:students as bigint[]), cast(cast(:at as text[]) as timestamptz[])) as m (student, at)
            where f.account_id = m.student and f.until_at = m.at""";

    private final JdbcClient database;
    private final InboxHints hints;

    FollowStudents(JdbcClient database, InboxHints hints) {
        this.database = database;
        this.hints = hints;
    }

    @ApplicationModuleListener
    void on(StudentsMoved event) {
        hints.toAudiencesSoon(event.from());
    }

    @ApplicationModuleListener
    void on(StudentsMovedTogether event) {
        List<Move> moves = event.moves();
        database.sql(FORMER)
                .param(
                        "students",
                        moves.stream().map(move -> move.student().value()).toArray(Long[]::new))
                .param(
                        "programmes",
                        moves.stream().map(move -> move.programme().value()).toArray(Long[]::new))
                .param("levels", moves.stream().map(move -> move.level().code()).toArray(Integer[]::new))
                .param("since", moves.stream().map(move -> text(move.since())).toArray(String[]::new))
                .param("at", Timestamp.from(event.at()))
                .update();
        hints.toAudiencesSoon(moves.stream().map(Move::programme).collect(Collectors.toSet()));
    }

    @ApplicationModuleListener
    void on(StudentMovesUndone event) {
        List<Undone> moves = event.moves();
        database.sql(NEVER_LEFT)
                .param(
                        "students",
                        moves.stream().map(move -> move.student().value()).toArray(Long[]::new))
                .param("at", moves.stream().map(move -> text(move.at())).toArray(String[]::new))
                .update();
        hints.toAudiencesSoon(moves.stream().map(Undone::programme).collect(Collectors.toSet()));
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
