package etudeline.notification;

import etudeline.chapter.ChapterId;
import etudeline.comment.CommentWritten;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes items, each once per event however often the event is delivered; never for the author, never for people who are
 * deactivated. What has been deleted since the event is not told any more; what is being deleted is waited for.
 */
@Component
class Telling {

    private static final String OF_CHAPTER = """
            insert into audience_item (event_key, programme_id, level, kind, chapter_id, actor_id, at)
            select :key, :programme, :level,
                case when exists (select 1 from audience_item i where i.chapter_id = c.id and i.comment_id is null)
                    then 'CHAPTER_UPDATED' else 'CHAPTER_PUBLISHED' end,
                c.id, (select id from account where id = :actor), :at
            from chapter c where c.id = :chapter for key share of c
            on conflict (event_key) do nothing""";

    private static final String OF_COMMENT = """
            insert into audience_item (event_key, programme_id, level, kind, chapter_id, comment_id, actor_id, at)
            select :key, :programme, :level, 'COMMENT', t.chapter_id, t.id, t.author_id, :at
            from comment t where t.id = :comment for key share of t
            on conflict (event_key) do nothing""";

    private static final String PROFESSORS_OF_CHAPTER = "select c.author_id from chapter c where c.id = t.chapter_id"
            + " union select w.account_id from chapter_co_author w where w.chapter_id = t.chapter_id";

    private static final String PARTICIPANTS_OF_THREAD = "select t1.author_id from comment t1"
            + " where t1.deleted_at is null and (t1.thread_id = t.thread_id or t1.id = t.thread_id)";

    private static final String OF_ACCOUNT = """
            insert into person_item (account_id, event_key, kind, at)
            select id, :key, :kind, :at from account where id = any(:people) order by id for key share
            on conflict (account_id, event_key) do nothing
            returning account_id""";

    private final JdbcClient database;
    private final InboxHints hints;
    private final Clock clock;

    Telling(JdbcClient database, InboxHints hints, Clock clock) {
        this.database = database;
        this.hints = hints;
        this.clock = clock;
    }

    void readersOfChapter(ChapterId chapter, ProgrammeId programme, Level level, AccountId actor, Instant publishedAt) {
        toAudience(
                database.sql(OF_CHAPTER)
                        .param("key", "chapter:" + chapter + ":" + publishedAt)
                        .param("chapter", chapter.value())
                        .param("actor", actor.value()),
                programme,
                level);
    }

    void readersOfComment(CommentWritten event) {
        toAudience(
                database.sql(OF_COMMENT)
                        .param("key", key(event))
                        .param("comment", event.comment().value()),
                event.programme(),
                event.level());
    }

    private void toAudience(JdbcClient.StatementSpec insert, ProgrammeId programme, Level level) {
        int written = insert.param("programme", programme.value())
                .param("level", level.code())
                .param("at", now())
                .update();
        if (written > 0) {
            hints.toAudience(programme, level);
        }
    }

    void professorsOfChapter(CommentWritten event) {
        people(event, Kind.QUESTION, PROFESSORS_OF_CHAPTER);
    }

    void participantsOfThread(CommentWritten event) {
        people(event, Kind.THREAD, PARTICIPANTS_OF_THREAD);
    }

    private void people(CommentWritten event, Kind kind, String people) {
        AccountId answered = event.answered();
        database.sql("""
            insert into person_item (account_id, event_key, kind, chapter_id, comment_id, actor_id, at)
            select p.id, :key, case when p.id = :answered then 'ANSWER' else '%s' end, t.chapter_id, t.id, t.author_id, :at
            from comment t
            cross join lateral (%s union select t2.author_id from comment t2 where t2.id = t.parent_id) told (id)
            join account p on p.id = told.id and p.state <> 'DEACTIVATED'
            where t.id = :comment and p.id <> :author for key share of t, p
            on conflict (account_id, event_key) do nothing
            returning account_id""".formatted(kind.name(), people))
                .param("key", key(event))
                .param("comment", event.comment().value())
                .param("author", event.author().value())
                .param("answered", answered == null ? -1 : answered.value())
                .param("at", now())
                .query(Long.class)
                .list()
                .forEach(person -> hints.toPerson(new AccountId(person)));
    }

    void person(AccountId person, Kind kind, Instant happened) {
        people(List.of(person), kind, happened).forEach(hints::toPerson);
    }

    /** In one statement; returns who has been told just now. People shut out, or let in again, have no page open. */
    List<AccountId> people(List<AccountId> people, Kind kind, Instant happened) {
        return database.sql(OF_ACCOUNT)
                .param("key", kind.name() + ":" + happened)
                .param("kind", kind.name())
                .param("people", people.stream().map(AccountId::value).toArray(Long[]::new))
                .param("at", now())
                .query((row, _) -> new AccountId(row.getLong(1)))
                .list();
    }

    private static String key(CommentWritten event) {
        return "comment:" + event.comment();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
