package etudeline.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import etudeline.access.CurrentUser;
import etudeline.access.SignIns;
import etudeline.access.Viewer;
import etudeline.shell.HeaderSlot;
import etudeline.shell.NavigationEntry;
import etudeline.shell.StripSlot;
import etudeline.shell.UniversityFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Fills the frame for one person from what the modules declare. */
@org.springframework.stereotype.Component
class FrameParts {

    private final CurrentUser currentUser;
    private final List<NavigationEntry> entries;
    private final List<HeaderSlot> slots;
    private final List<StripSlot> strips;
    private final ObjectProvider<UniversityFacts> universityFacts;
    private final Choices choices;
    private final SignIns signIns;

    FrameParts(
            CurrentUser currentUser,
            List<NavigationEntry> entries,
            List<HeaderSlot> slots,
            List<StripSlot> strips,
            ObjectProvider<UniversityFacts> universityFacts,
            Choices choices,
            SignIns signIns) {
        this.currentUser = currentUser;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.slots = slots.stream()
                .sorted(Comparator.comparingInt(HeaderSlot::order))
                .toList();
        this.strips = strips;
        this.universityFacts = universityFacts;
        this.choices = choices;
        this.signIns = signIns;
    }

    /** Empty when nobody is signed in. */
    Optional<Frame> frame() {
        return currentUser.find().map(this::frame);
    }

    private Frame frame(Viewer viewer) {
        List<NavigationEntry> own = entriesOf(viewer);
        List<Component> right = viewer.pending()
                ? List.of()
                : slots.stream().map(slot -> slot.create(viewer)).toList();
        Div under = new Div();
        under.addClassName("strips");
        strips.stream().filter(strip -> strip.isFor(viewer)).forEach(strip -> under.add(strip.create(viewer)));
        return new Frame(
                new Drawer(own, new Brand("/accueil", "/icons/logo.svg", 36, universityOf(viewer))),
                new Bar(own, viewer.pending() ? null : new SearchBox(), right, new AccountMenu(account(viewer))),
                under,
                new BottomNavigation(own, (rest, path) -> new MoreSheet(rest, path, account(currentUser.require()))));
    }

    private OwnAccount account(Viewer viewer) {
        boolean profile = RouteConfiguration.forApplicationScope().isPathAvailable(OwnAccount.PROFILE);
        return new OwnAccount(viewer, profile, choices, signIns);
    }

    /** A student without a confirmed place sees the home page alone (rule 2). */
    private List<NavigationEntry> entriesOf(Viewer viewer) {
        return entries.stream()
                .filter(entry -> entry.roles().contains(viewer.role()))
                .filter(entry -> !viewer.pending() || entry.path().equals(HomeView.PATH))
                .toList();
    }

    private String universityOf(Viewer viewer) {
        return universityFacts.stream()
                .findFirst()
                .filter(_ -> viewer.university() != null)
                .map(facts -> facts.name(viewer.ownUniversity()))
                .orElse("");
    }
}
