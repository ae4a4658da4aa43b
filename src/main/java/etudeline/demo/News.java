package etudeline.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What people were told of the chapters and comments that are there; done last, with one statement per stream. */
@Component
class News {

    private static final Duration OF_CHAPTERS = Duration.ofDays(365);
    private static final Duration OF_COMMENTS = Duration.ofDays(45);

    /** Older than this, people have looked at it. */
    private static final Duration UNREAD = Duration.ofDays(7);

    private final DemoDatabase database;

    News(DemoDatabase database) {
        this.database = database;
    }

    void write(Moments moments) {
        Instant now = moments.now();
        database.sql("""
                        insert into audience_item (event_key, programme_id, level, kind, chapter_id, actor_id, at)
                        select 'chapter:' || id || ':' || extract(epoch from published_at), programme_id, level,
                            'CHAPTER_PUBLISHED', id, author_id, published_at
                        from chapter where state = 'PUBLISHED' and published_at > ? order by published_at""").param(Timestamp.from(now.minus(OF_CHAPTERS))).update();
        database.sql("""
                        insert into person_item
                            (account_id, event_key, kind, chapter_id, comment_id, actor_id, at, read_at)
                        select p.id, 'comment:' || t.id, case when p.id = answered.author_id then 'ANSWER'
                                when a.role = 'STUDENT' then 'QUESTION' else 'THREAD' end,
                            t.chapter_id, t.id, a.id, t.created_at,
                            case when t.created_at < :unread then t.created_at + interval '1 day' end
                        from comment t join account a on a.id = t.author_id
                        left join comment answered on answered.id = t.parent_id
                        cross join lateral (
                            select c.author_id from chapter c where c.id = t.chapter_id and a.role = 'STUDENT'
                            union select answered.author_id
                            union select t1.author_id from comment t1
                            where a.role = 'PROFESSOR' and (t1.thread_id = t.thread_id or t1.id = t.thread_id)
                                and t1.id < t.id) told (id)
                        join account p on p.id = told.id and p.state <> 'DEACTIVATED'
                        where t.created_at > :since and t.deleted_at is null and p.id <> a.id
                        order by t.id""")
                .param("unread", Timestamp.from(now.minus(UNREAD)))
                .param("since", Timestamp.from(now.minus(OF_COMMENTS)))
                .update();
        database.sql("""
                        insert into audience_mark (account_id, item_id, read_at)
                        select a.id, i.id, i.at + interval '1 day'
                        from account a join audience_item i on i.programme_id = a.programme_id and i.level <= a.level
                        where a.username in ('etudiant', 'etudiant.bts') and i.at < ?""").param(Timestamp.from(now.minus(UNREAD))).update();
        database.analyse("audience_item", "person_item", "audience_mark");
    }
}
