package etudeline.account.ui;

import com.vaadin.flow.component.UI;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.cluster.Messages.Subscription;
import etudeline.job.JobHints;
import etudeline.kit.Role;
import etudeline.kit.ui.BulkAction;
import etudeline.shell.PageWork;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What a list needs so that many of its people can be dealt with at once. */
@Component
class ManyPeople {

    private final PeopleBulk bulk;
    private final JobHints hints;
    private final PageWork pages;
    private final CurrentUser currentUser;

    ManyPeople(PeopleBulk bulk, JobHints hints, PageWork pages, CurrentUser currentUser) {
        this.bulk = bulk;
        this.hints = hints;
        this.pages = pages;
        this.currentUser = currentUser;
    }

    /** With what is ticked when one of them is chosen; once it has started, there is nothing ticked to be done with. */
    List<BulkAction> actions(
            Role role,
            Supplier<StructureChoices> choices,
            Supplier<Selection> ticked,
            BooleanSupplier waiting,
            Runnable started) {
        return new PeopleDeeds(bulk, role, choices, ticked, waiting, started).actions();
    }

    /** What many rows come to is seen when their job has ended. */
    Subscription follow(UI ui, Runnable refresh) {
        return hints.atEndOf(currentUser.require().account(), pages.of(ui, refresh));
    }
}
