package etudeline.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import etudeline.access.Recognition;
import etudeline.access.SignInId;
import etudeline.kit.AccountId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The pages open on this node and whose they are: for what is to appear without being asked for. */
@Component
public class OpenPages {

    /** Whose page it is, and by which of the person's sign-ins it was last used. */
    public record Owner(AccountId account, SignInId signIn, String username) {}

    private final Map<AccountId, Set<UI>> pages = new ConcurrentHashMap<>();
    private final Recognition recognition;

    OpenPages(Recognition recognition) {
        this.recognition = recognition;
    }

    /** Changes every open page of that person, each as that person and under the page's lock; ended sign-ins are passed over. */
    public void change(AccountId account, Consumer<UI> change) {
        pages.getOrDefault(account, Set.of())
                .forEach(ui -> access(ui, () -> {
                    Owner owner = ComponentUtil.getData(ui, Owner.class);
                    if (owner != null) {
                        recognition.actAs(owner.signIn(), () -> change.accept(ui));
                    }
                }));
    }

    /** As {@link #change}, for the pages whose sign-in is over; as nobody. */
    public void changeEnded(AccountId account, Consumer<UI> change) {
        pages.getOrDefault(account, Set.of())
                .forEach(ui -> access(ui, () -> {
                    Owner owner = ComponentUtil.getData(ui, Owner.class);
                    if (owner != null && !recognition.isOpen(owner.signIn())) {
                        change.accept(ui);
                    }
                }));
    }

    /** To be called when a page opens, and when its person has signed in again. */
    public void own(UI ui, Owner owner) {
        boolean known = ComponentUtil.getData(ui, Owner.class) != null;
        ComponentUtil.setData(ui, Owner.class, owner);
        if (!known) {
            pages.computeIfAbsent(owner.account(), _ -> ConcurrentHashMap.newKeySet())
                    .add(ui);
            ui.addDetachListener(_ -> forget(ui, owner.account()));
        }
    }

    private void forget(UI ui, AccountId account) {
        pages.computeIfPresent(account, (_, open) -> {
            open.remove(ui);
            return open.isEmpty() ? null : open;
        });
    }

    private static void access(UI ui, Runnable work) {
        try {
            Future<Void> _ = ui.access(work::run);
        } catch (UIDetachedException closed) {
            // Closed meanwhile: nothing to show it on.
        }
    }
}
