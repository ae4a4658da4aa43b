package etudeline.job;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What this node knows how to do: nodes of another version may know more, or less. */
@Component
class JobKinds {

    /** A kind with the parameters of one job: what is left to be given are rows. */
    record Task<P extends Record>(JobKind<P> kind, P parameters) {

        Map<Long, RowResult> change(Batch batch, List<Long> rows) {
            return kind.change(parameters, batch, rows);
        }

        Map<Long, RowUndo> restore(Batch batch, List<LedgerRow> rows) {
            return kind.restore(parameters, batch, rows);
        }

        String label(Batch batch, long row) {
            return kind.label(batch, row);
        }

        int chunk() {
            return kind.chunk();
        }
    }

    private final Map<String, JobKind<?>> kinds;
    private final JsonMapper json;

    JobKinds(List<JobKind<?>> kinds, JsonMapper json) {
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.json = json;
    }

    Collection<String> names() {
        return kinds.keySet();
    }

    /** The parameters as they are kept. */
    String write(String kind, Record parameters) {
        Class<?> wanted =
                Optional.ofNullable(kinds.get(kind)).map(JobKind::parameters).orElse(null);
        if (wanted != parameters.getClass()) {
            throw new IllegalArgumentException(kind + " takes " + wanted + ", not " + parameters);
        }
        return json.writeValueAsString(parameters);
    }

    boolean undoable(String kind) {
        return known(kind).undoable();
    }

    /** None for a kind that only nodes of another version know. */
    List<JobLink> links(Job job) {
        JobKind<?> kind = kinds.get(job.kind());
        return kind == null ? List.of() : kind.links(job.id());
    }

    Task<?> task(Job job) {
        return task(known(job.kind()), job.parameters());
    }

    private JobKind<?> known(String name) {
        JobKind<?> kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalStateException("Nothing here knows how to do " + name);
        }
        return kind;
    }

    private <P extends Record> Task<P> task(JobKind<P> kind, String parameters) {
        return new Task<>(kind, json.readValue(parameters, kind.parameters()));
    }
}
