package etudeline.notification;

import etudeline.kit.AccountId;
import etudeline.notification.ItemId.Stream;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a person has done with items: a mark for one, a number for all up to one. */
@Component
class InboxMarks {

    private static final String AUDIENCE_MARK = """
            insert into audience_mark (account_id, item_id, %1$s) values (:me, :item, :at)
            on conflict (account_id, item_id) do update set %1$s = coalesce(audience_mark.%1$s, excluded.%1$s)""";

    private static final String PERSON_MARK =
            "update person_item set %1$s = coalesce(%1$s, :at) where id = :item and account_id = :me";

    private final JdbcClient database;

    InboxMarks(JdbcClient database) {
        this.database = database;
    }

    void read(AccountId me, ItemId item, Instant now) {
        mark(me, item, "read_at", now);
    }

    void deleted(AccountId me, ItemId item, Instant now) {
        mark(me, item, "deleted_at", now);
    }

    private void mark(AccountId me, ItemId item, String column, Instant now) {
        String sql = item.stream() == Stream.AUDIENCE ? AUDIENCE_MARK : PERSON_MARK;
        database.sql(sql.formatted(column))
                .param("me", me.value())
                .param("item", item.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    void restored(AccountId me, ItemId item) {
        if (item.stream() == Stream.AUDIENCE) {
            run("delete from audience_mark where account_id = :me and item_id = :item and read_at is null", me, item);
            run("update audience_mark set deleted_at = null where account_id = :me and item_id = :item", me, item);
        } else {
            run("update person_item set deleted_at = null where account_id = :me and id = :item", me, item);
        }
    }

    private void run(String sql, AccountId me, ItemId item) {
        database.sql(sql).param("me", me.value()).param("item", item.value()).update();
    }

    void readUpTo(AccountId me, Reached reached) {
        upTo("read", me, reached);
    }

    void deletedUpTo(AccountId me, Reached reached) {
        upTo("deleted", me, reached);
    }

    private void upTo(String what, AccountId me, Reached reached) {
        database.sql("""
            insert into inbox (account_id, audience_%1$s_up_to, person_%1$s_up_to) values (:me, :audience, :person)
            on conflict (account_id) do update set
                audience_%1$s_up_to = greatest(inbox.audience_%1$s_up_to, excluded.audience_%1$s_up_to),
                person_%1$s_up_to = greatest(inbox.person_%1$s_up_to, excluded.person_%1$s_up_to)""".formatted(what))
                .param("me", me.value())
                .param("audience", reached.audience())
                .param("person", reached.person())
                .update();
    }

    /** Nothing is deleted any more but what was before, unless more has been deleted since. */
    void restoredTo(AccountId me, Reached before, Reached after) {
        database.sql("""
                        update inbox set audience_deleted_up_to = :audience, person_deleted_up_to = :person
                        where account_id = :me
                            and audience_deleted_up_to = :audience_after and person_deleted_up_to = :person_after""")
                .param("me", me.value())
                .param("audience", before.audience())
                .param("person", before.person())
                .param("audience_after", after.audience())
                .param("person_after", after.person())
                .update();
    }

    /** Where all of today's items end, in both streams: one look at the end of an index each. */
    Reached end(AccountId me) {
        return database.sql("""
                        select coalesce((select max(id) from audience_item), 0) as audience,
                            coalesce((select id from person_item where account_id = :me and deleted_at is null
                                order by id desc limit 1), 0) as person""")
                .param("me", me.value())
                .query((row, _) -> new Reached(row.getLong("audience"), row.getLong("person")))
                .single();
    }

    Reached deletedUpTo(AccountId me) {
        return database.sql("select audience_deleted_up_to, person_deleted_up_to from inbox where account_id = :me")
                .param("me", me.value())
                .query((row, _) -> new Reached(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(Reached.NOTHING);
    }

    /** How far a person has come in both streams. */
    record Reached(long audience, long person) {

        static final Reached NOTHING = new Reached(0, 0);
    }
}
