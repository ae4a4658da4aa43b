package etudeline.access;

import etudeline.kit.Condition;
import etudeline.kit.Conditions;
import etudeline.kit.UniversityId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each row of the table of services is asked: a real call of a real service with real arguments. */
final class Calls {

    /** Asks for what belongs to the first of the two universities. */
    interface Question {
        @Nullable
        Object ask(Scene scene) throws Exception;
    }

    /** Asks for what belongs to the caller. */
    interface OwnQuestion {
        @Nullable
        Object ask(Scene scene, Caller caller) throws Exception;
    }

    /** Changes something. */
    interface Deed {
        void does(Scene scene) throws Exception;
    }

    /** A module's part of the calls. */
    interface Of {
        void addTo(Calls calls);
    }

    /** One call; its name is {@code Service.method}, with what is special about it after " · ". */
    record Call(String name, boolean writes, OwnQuestion question) {}

    private final Map<String, Call> all = new LinkedHashMap<>();

    /** A call that changes nothing, whoever makes it. */
    void read(String name, Question question) {
        readOwn(name, (scene, _) -> question.ask(scene));
    }

    void readOwn(String name, OwnQuestion question) {
        add(new Call(name, false, question));
    }

    /** A call that changes something, when it is allowed. */
    void write(String name, Deed deed) {
        writeOwn(name, (scene, _) -> {
            deed.does(scene);
            return null;
        });
    }

    void writeOwn(String name, OwnQuestion question) {
        add(new Call(name, true, question));
    }

    private void add(Call call) {
        if (all.put(call.name(), call) != null) {
            throw new IllegalStateException("Called twice: " + call.name());
        }
    }

    Set<String> names() {
        return all.keySet();
    }

    Call named(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** A list narrowed down by its column of universities, as an address may have it. */
    static Conditions only(UniversityId university) {
        return new Conditions(Map.of("universite", new Condition.OneOf(List.of(university.toString()), false)));
    }

    /** The method that a row or call is about. */
    static String method(String name) {
        return name.replaceFirst(" · .*", "");
    }
}
