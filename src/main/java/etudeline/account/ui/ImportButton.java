package etudeline.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import etudeline.account.ImportKind;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.T;

/** "Importer" above the lists of people. */
final class ImportButton {

    private ImportButton() {}

    static Button of(ImportKind kind) {
        Button button = Buttons.plain(
                T.of("account.import"),
                () -> UI.getCurrent()
                        .navigate(NewImportView.PATH, QueryParameters.of(NewImportView.KIND, ImportWords.key(kind))));
        button.setIcon(Icon.FILE_UP.create());
        button.addClassName("icon-on-phone");
        button.setAriaLabel(T.of("account.import"));
        return button;
    }

    static void go() {
        UI.getCurrent().navigate(NewImportView.PATH);
    }
}
