package etudeline.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.kit.ui.Page;

/** Says in place of a page why there is none, and leads home. */
class ProblemPage extends Div implements Page {

    private Problem problem = Problem.FAILED;

    ProblemPage() {
        addClassNames("page", "problem");
    }

    /** Returns the status, as error targets do. */
    int show(Problem problem, String number) {
        this.problem = problem;
        removeAll();
        Anchor home = new Anchor("/", getTranslation("shell.problem.home"));
        home.getElement().setAttribute("router-link", true);
        Div words = new Div(
                problem.icon().large(),
                new H1(heading()),
                new Paragraph(getTranslation(problem.key() + ".what", number)),
                home);
        words.addClassName("empty");
        add(words);
        return problem.status();
    }

    @Override
    public String heading() {
        return getTranslation(problem.key());
    }
}
