package etudeline.kit.ui;

import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a form is opened for: something new, or a change of something at a version.
 *
 * @param <E> what is edited, a record
 */
public final class FormTask<E> {

    /** What is saved by now, and at which version. */
    public record Loaded<E>(E data, int version) {}

    /** Writes, or throws {@link Refused}, {@link Outdated} or {@link Missing}. */
    @FunctionalInterface
    public interface Save<E> {
        void save(E data, int version);
    }

    private final Supplier<Optional<Loaded<E>>> load;
    private final Save<E> save;
    private Runnable saved = () -> {};

    private FormTask(Supplier<Optional<Loaded<E>>> load, Save<E> save) {
        this.load = load;
        this.save = save;
    }

    /** Something new. */
    public static <E> FormTask<E> adding(Consumer<E> save) {
        return new FormTask<>(Optional::empty, (data, _) -> save.accept(data));
    }

    /** A change; loads again when somebody else was faster. */
    public static <E> FormTask<E> editing(Supplier<Loaded<E>> load, Save<E> save) {
        return new FormTask<>(() -> Optional.of(load.get()), save);
    }

    /** What follows once it is saved and the form has closed, such as a toast and a refreshed list. */
    public FormTask<E> then(Runnable work) {
        saved = work;
        return this;
    }

    Optional<Loaded<E>> load() {
        return load.get();
    }

    void save(E data, int version) {
        save.save(data, version);
    }

    void saved() {
        saved.run();
    }
}
