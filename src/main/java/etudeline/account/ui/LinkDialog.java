package etudeline.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.account.OneTimeLinks.Issued;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import java.time.ZoneId;

/** A one-time link, shown this once, to be copied and handed over. */
final class LinkDialog extends Dialog {

    private LinkDialog(String title, Issued link, ZoneId zone) {
        addClassNames("link-dialog", "sheet");
        setHeaderTitle(title);
        TextField address = new TextField(T.of("account.link"));
        address.setReadOnly(true);
        address.setWidthFull();
        address.getElement()
                .executeJs("this.value = new URL($0, document.baseURI).href; this.autoselect = true", link.path());
        Button copy = Buttons.primary(Icon.COPY, T.of("account.link.copy"), () -> {});
        copy.removeClassName("icon-on-phone");
        // In the click itself: a browser lets a page write to the clipboard only then.
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => { $0.focus(); $0.inputElement.select();"
                                + " (navigator.clipboard?.writeText($0.value) ?? Promise.reject())"
                                + ".catch(() => document.execCommand('copy'));"
                                + " this.querySelector('span.said')?.remove();"
                                + " const said = document.createElement('span'); said.className = 'said';"
                                + " said.setAttribute('role', 'status'); said.textContent = $1;"
                                + " $0.after(said); })",
                        address.getElement(),
                        T.of("account.link.copied"));
        add(
                new Paragraph(T.of("account.link.explanation")),
                address,
                new Paragraph(T.of("account.link.until", Times.full(link.expiresAt(), zone))));
        getFooter().add(Buttons.plain(T.of("kit.close"), this::close), copy);
    }

    static void open(String title, Issued link, ZoneId zone) {
        new LinkDialog(title, link, zone).open();
    }
}
