package etudeline.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.kit.Missing;

@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingPage extends ProblemPage implements HasErrorParameter<Missing> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Missing> parameter) {
        return show(Problem.NOT_FOUND, "");
    }
}
