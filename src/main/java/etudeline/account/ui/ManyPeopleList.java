package etudeline.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import etudeline.academics.StructureChoices;
import etudeline.account.OneTimeLinks;
import etudeline.account.Selection;
import etudeline.cluster.Messages.Subscription;
import etudeline.kit.AccountId;
import etudeline.kit.Role;
import etudeline.kit.ui.ListState;
import etudeline.kit.ui.RowSource;
import etudeline.kit.ui.Ticks;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list of people, of whom many can be dealt with at once.
 *
 * @param <R> a row
 * @param <F> which rows are shown
 * @param <D> what the form edits
 */
abstract class ManyPeopleList<R, F, D> extends PeopleList<R, F, D> {

    private final ManyPeople many;
    private @Nullable Subscription jobs;

    ManyPeopleList(
            String name,
            RowSource<R, F> source,
            Function<ListState, F> filter,
            People people,
            OneTimeLinks links,
            ManyPeople many) {
        super(name, source, filter, people, links);
        this.many = many;
    }

    /**
     * Lets many of them be dealt with at once; to be called before the columns.
     *
     * @param named each row, for whoever hears it
     * @param all whom a filter shows, some taken out
     * @param waiting whether it shows those alone who wait for their place
     */
    protected final void many(
            Role role,
            Function<R, String> named,
            BiFunction<F, Set<AccountId>, Selection> all,
            Predicate<F> waiting,
            Supplier<StructureChoices> choices) {
        AtomicReference<Ticks<R>> ticks = new AtomicReference<>();
        Supplier<Selection> ticked = () -> ticks.get().all()
                ? all.apply(shown(), ticks.get().named(AccountId.class))
                : new Selection.Ticked(role, ticks.get().named(AccountId.class));
        ticks.set(bulk(
                named,
                many.actions(
                        role,
                        choices,
                        ticked,
                        () -> waiting.test(shown()),
                        () -> ticks.get().clear())));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        jobs = many.follow(attach.getUI(), this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (jobs != null) {
            jobs.close();
        }
    }
}
