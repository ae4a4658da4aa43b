package etudeline.chapter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeLeaveEvent;
import etudeline.kit.ui.ConfirmDialog;
import etudeline.kit.ui.T;

/** Asks before something typed is left behind: by a link here, or by closing the window. */
final class LeaveGuard {

    private final Component form;

    LeaveGuard(Component form) {
        this.form = form;
        form.addAttachListener(_ -> form.getElement().executeJs("""
                this.leaving = e => { if (this.touched) e.preventDefault(); };
                this.addEventListener('input', () => this.touched = true);
                this.addEventListener('value-changed', e => {
                  if (e.target.localName === 'el-chapter-editor') this.touched = true;
                }, true);
                addEventListener('beforeunload', this.leaving)"""));
        form.addDetachListener(detach -> detach.getUI()
                .getPage()
                .executeJs("removeEventListener('beforeunload', $0?.leaving)", form.getElement()));
    }

    /** All that was typed is saved. */
    void settle() {
        form.getElement().executeJs("this.touched = false");
    }

    void ask(BeforeLeaveEvent event) {
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        ConfirmDialog.warn(
                T.of("kit.unsaved.question"),
                T.of("kit.unsaved.explanation"),
                T.of("kit.unsaved.leave"),
                T.of("kit.unsaved.stay"),
                leaving::proceed);
    }
}
