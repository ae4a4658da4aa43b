package etudeline.kit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
    private final Button save;
    private int version;

    FormFlow(EditForm<E> form, FormTask<E> task, String saveText, Runnable close) {
        this.form = form;
        this.task = task;
        this.close = close;
        this.save = Buttons.once(new Button(saveText), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form-flow");
        add(strip, conflict, form);
        task.load().ifPresent(loaded -> {
            form.read(loaded.data());
            version = loaded.version();
        });
        form.settle();
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
            work.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            ask(leaving::proceed);
        }
    }

    private void ask(Runnable work) {
        ConfirmDialog.warn(
                T.of("kit.unsaved.question"),
                T.of("kit.unsaved.explanation"),
                T.of("kit.unsaved.leave"),
                T.of("kit.unsaved.stay"),
                () -> {
                    form.settle();
                    work.run();
                });
    }

    private void save() {
        try {
            if (!conflict.isOpen() && form.check()) {
                strip.hide();
                task.save(form.value(), version);
                form.settle();
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

    @Override
    protected void onAttach(AttachEvent attach) {
        form.focusFirst();
        // Closing the window loses what was typed; the browser asks once anything was.
        getElement().executeJs("""
                this.leaving = e => { if (this.touched) e.preventDefault(); };
                this.addEventListener('input', () => this.touched = true);
                addEventListener('beforeunload', this.leaving)""");
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        detach.getUI().getPage().executeJs("removeEventListener('beforeunload', $0?.leaving)", getElement());
    }
}
