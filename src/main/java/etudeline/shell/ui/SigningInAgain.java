package etudeline.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import etudeline.access.SignInEnding;
import etudeline.access.SignIns;
import etudeline.cluster.Messages;
import etudeline.kit.AccountId;
import etudeline.shell.OpenPages;
import etudeline.shell.OpenPages.Owner;
import org.springframework.stereotype.Component;

/** When a sign-in is over, its open pages ask for the password and go on where they were. */
@Component
class SigningInAgain {

    private final SignIns signIns;
    private final OpenPages pages;

    SigningInAgain(SignIns signIns, OpenPages pages, Messages messages) {
        this.signIns = signIns;
        this.pages = pages;
        messages.listen(
                SignInEnding.TOPIC, account -> pages.changeEnded(new AccountId(Long.parseLong(account)), this::ask));
    }

    /** Once per page, however many of its requests are refused. */
    void ask(UI ui) {
        Owner owner = ComponentUtil.getData(ui, Owner.class);
        if (owner == null) {
            ui.getPage().reload();
        } else if (ComponentUtil.getData(ui, SignInAgainDialog.class) == null) {
            SignInAgainDialog dialog = new SignInAgainDialog(owner, signIns, pages);
            ComponentUtil.setData(ui, SignInAgainDialog.class, dialog);
            ui.add(dialog);
            dialog.open();
        }
    }
}
