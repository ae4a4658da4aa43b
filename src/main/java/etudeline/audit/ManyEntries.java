package etudeline.audit;

import etudeline.audit.Audit.Actor;
import etudeline.audit.Audit.Change;
import etudeline.kit.UniversityId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The entries of bulk work: a statement for any number of them. */
@Component
class ManyEntries {

    private static final String INSERT = """
            insert into audit_entry (at, actor_id, actor_name, university_id, action, subject_type, subject_id, subject_name,
                before, after)
            select :at, :actor, :actorName, e.university, :action, e.type, e.id, e.name, cast(e.before as jsonb),
                cast(e.after as jsonb)
            from unnest(cast(:universities as bigint[]), cast(:types as text[]), cast(:ids as bigint[]),
                cast(:names as text[]), cast(:befores as text[]), cast(:afters as text[]))
                with ordinality as e (university, type, id, name, before, after, place)
            order by e.place""";

    private final JdbcClient database;
    private final JsonMapper json;

    ManyEntries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(Instant at, Actor actor, String action, List<Change> changes) {
        database.sql(INSERT)
                .param("at", Timestamp.from(at))
                .param("actor", actor.account().value())
                .param("actorName", actor.name())
                .param("action", action)
                .param(
                        "universities",
                        numbers(changes, change -> number(change.subject().university())))
                .param("types", texts(changes, change -> change.subject().type()))
                .param("ids", numbers(changes, change -> change.subject().id()))
                .param("names", texts(changes, change -> change.subject().name()))
                .param("befores", texts(changes, change -> written(change.before())))
                .param("afters", texts(changes, change -> written(change.after())))
                .update();
    }

    private static @Nullable Long number(@Nullable UniversityId university) {
        return university == null ? null : university.value();
    }

    private @Nullable String written(Map<String, ?> values) {
        Map<String, String> texts = AuditEntry.values(values);
        return texts == null ? null : json.writeValueAsString(texts);
    }

    private static @Nullable String[] texts(List<Change> changes, Function<Change, @Nullable String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable Long[] numbers(List<Change> changes, Function<Change, @Nullable Long> number) {
        return changes.stream().map(number).toArray(Long[]::new);
    }
}
