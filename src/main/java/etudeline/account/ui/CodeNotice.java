package etudeline.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import etudeline.kit.ui.T;
import etudeline.shell.LoginNotice;
import org.springframework.core.annotation.Order;

/** Shows the way to those who have a code on paper and no password yet. */
@org.springframework.stereotype.Component
@Order(10)
class CodeNotice implements LoginNotice {

    @Override
    public Component create() {
        Anchor activation = new Anchor("/activation", T.of("account.activation"));
        activation.addClassName("strong");
        Paragraph notice = new Paragraph(new Span(T.of("account.code.notice") + " "), activation);
        notice.addClassNames("muted", "middle");
        return notice;
    }
}
