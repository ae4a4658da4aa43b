package etudeline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.demo.DemoAccounts;
import etudeline.shell.LoginNotice;
import java.util.List;

/** Says on the login page that this is a demo, and with which accounts one looks around. */
@org.springframework.stereotype.Component
class DemoNotice implements LoginNotice {

    private final DemoAccounts accounts;

    DemoNotice(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Component create() {
        Div notice = new Div();
        List<String> usernames = accounts.usernames();
        notice.setVisible(!usernames.isEmpty());
        notice.addClassName("demo");
        HtmlContainer title = new HtmlContainer("strong");
        title.setText(notice.getTranslation("demo.notice.title"));
        notice.add(new Paragraph(
                title, new Text(" " + notice.getTranslation("demo.notice.password") + " "), code(accounts.password())));
        Paragraph names = new Paragraph();
        names.addClassName("accounts");
        usernames.forEach(username -> names.add(code(username)));
        notice.add(names);
        return notice;
    }

    private static Code code(String text) {
        Code code = new Code();
        code.setText(text);
        return code;
    }
}
