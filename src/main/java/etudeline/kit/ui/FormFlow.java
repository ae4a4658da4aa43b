package etudeline.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import etudeline.kit.DatabaseAway;
import etudeline.kit.Missing;
import etudeline.kit.Outdated;
import etudeline.kit.Refused;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** From opening a form to having saved it: refusals, a faster colleague, a database that is away, leaving too early. */
final class FormFlow<E> extends Div implements BeforeLeaveObserver {

    private static final Logger log = LoggerFactory.getLogger(FormFlow.class);

    private final EditForm<E> form;
    private final FormTask<E> task;
    private final Runnable close;
    private final Strip strip = new Strip();
    private final ConflictBox conflict = new ConflictBox();
    private final Kept kept = new Kept();
    private final Button save;
    private boolean focuses = true;
    private int version;

    FormFlow(EditForm<E> form, FormTask<E> task, String saveText, Runnable close) {
        this.form = form;
        this.task = task;
        this.close = close;
        this.save = Buttons.once(new Button(saveText), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form-flow");
        add(kept, strip, conflict, form);
        read();
        form.keepIn(kept);
        kept.asking().whenRestored(this::restored);
        kept.settle(Integer.toString(version));
    }

    private void read() {
        task.load().ifPresent(loaded -> {
            form.read(loaded.data());
            version = loaded.version();
        });
    }

    /** Where something was typed, saving will show both. */
    void reread() {
        if (!form.isChanged() && !conflict.isOpen()) {
            try {
                read();
                kept.settle(Integer.toString(version));
            } catch (Missing gone) {
                strip.fail(T.of("kit.gone"));
            }
        }
    }

    /** The browser keeps under that name what is typed. */
    void keepAs(String name) {
        kept.under(name);
    }

    /** Leaves the focus where it is: the form is not what has just been opened. */
    FormFlow<E> unfocused() {
        focuses = false;
        return this;
    }

    Button saveButton() {
        return save;
    }

    Button cancelButton() {
        return Buttons.plain(T.of("kit.cancel"), this::leave);
    }

    /** Closes, after asking when something typed would be lost. */
    void leave() {
        whenFree(close);
    }

    /** Does it at once when nothing typed would be lost, else after asking. */
    void whenFree(Runnable work) {
        if (form.isChanged()) {
            ask(work);
        } else {
            kept.forget();
            work.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            ask(leaving::proceed);
        } else {
            kept.forget();
        }
    }

    private void ask(Runnable work) {
        ConfirmDialog.leave(() -> {
            form.settle();
            kept.forget();
            work.run();
        });
    }

    private void save() {
        try {
            if (!conflict.isOpen() && form.check()) {
                strip.hide();
                task.save(form.value(), version);
                form.settle();
                kept.forget();
                close.run();
                task.saved();
            } else {
                conflict.insist();
            }
        } catch (Refused refused) {
            refused(refused);
        } catch (Outdated outdated) {
            outdated();
        } catch (Missing gone) {
            strip.fail(T.of("kit.gone"));
        } catch (DataAccessException | TransactionException failure) {
            DatabaseAway.orThrow(failure, log, "Not saved");
            strip.fail(T.of("kit.notSaved"), this::save);
        }
    }

    private void refused(Refused refused) {
        String words = form.show(refused).stream().map(T::of).collect(Collectors.joining(" "));
        if (!words.isEmpty()) {
            strip.fail(words);
        }
    }

    private void outdated() {
        FormTask.Loaded<E> now = task.load().orElseThrow();
        version = now.version();
        conflict.show(form.merge(now.data()));
    }

    /** It had been typed on another copy than the one that is saved by now: as if it had been sent (rule 12). */
    private void restored(String typedOn) {
        if (!typedOn.equals(Integer.toString(version))) {
            conflict.show(form.differences());
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (focuses) {
            form.focusFirst();
        }
    }
}
