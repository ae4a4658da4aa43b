package etudeline.setting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree.University;
import etudeline.access.CurrentUser;
import etudeline.access.UniversityScope;
import etudeline.kit.Outdated;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.FieldWords;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.Strip;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import etudeline.kit.ui.Toast;
import etudeline.setting.Registration;
import etudeline.setting.Switches;
import etudeline.setting.UniversitySettings;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The switches of a university: who may register at once, whether files may be downloaded. */
@Route(SettingsView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class SettingsView extends Div implements Page, BeforeEnterObserver {

    static final String PATH = "admin/parametres";
    private static final String UNIVERSITY = "universite";

    private final UniversitySettings settings;
    private final ChoiceBox<UniversityId> university = new ChoiceBox<>(T.of("setting.university"));
    private final RadioButtonGroup<Registration> registration = new RadioButtonGroup<>();
    private final Checkbox downloads = new Checkbox(T.of("setting.downloads"));
    private final Strip strip = new Strip();
    private final Kept kept = new Kept();
    private final Div switches = new Div();
    private final List<Choice<UniversityId>> reached;
    private int version;

    SettingsView(UniversitySettings settings, Catalogue catalogue, CurrentUser currentUser) {
        this.settings = settings;
        addClassName("page");
        UniversityScope scope = currentUser.require().scope();
        reached = catalogue.tree().universities().stream()
                .filter(each -> scope.covers(each.id()))
                .map((University each) -> new Choice<>(each.id(), each.name()))
                .toList();
        university.offer(reached);
        university.setVisible(reached.size() > 1);
        university.addValueChangeListener(change -> {
            show();
            if (change.isFromClient()) {
                remember();
            }
        });
        kept.field("registration", registration, FieldWords.oneOf(registration, SettingsView::name));
        kept.field("downloads", downloads);
        kept.whenRestored(this::restored);
        registration.setLabel(T.of("setting.registration"));
        registration.setItems(Registration.values());
        registration.setItemLabelGenerator(SettingsView::name);
        registration.setHelperText(T.of("setting.registration.help"));
        registration.addThemeName("vertical");
        downloads.setHelperText(T.of("setting.downloads.help"));
        switches.add(kept, strip, card(registration), card(downloads), Buttons.primary(T.of("kit.save"), this::save));
        switches.addClassName("form");
        Div form = new Div(university, switches);
        form.addClassName("form");
        add(new TitleRow(heading()), form);
        switches.setVisible(!reached.isEmpty());
    }

    /** The university that the address names, or the first. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(UNIVERSITY)
                .orElse("");
        reached.stream()
                .map(Choice::value)
                .filter(each -> each.toString().equals(asked))
                .findFirst()
                .or(() -> reached.stream().map(Choice::value).findFirst())
                .ifPresent(university::setValue);
    }

    private static String name(Registration each) {
        return T.of("setting.registration." + each);
    }

    private static Div card(Component field) {
        Div card = new Div(field);
        card.addClassName("card");
        return card;
    }

    private void show() {
        switches.setVisible(!university.isEmpty());
        if (!university.isEmpty()) {
            Switches now = settings.open(university.getValue());
            registration.setValue(now.registration());
            downloads.setValue(now.downloads());
            version = now.version();
            strip.hide();
            kept.under(PATH + "/" + university.getValue());
            kept.settle(Integer.toString(version));
        }
    }

    /** It had been switched on another copy than the one that is saved by now (rule 12). */
    private void restored(String typedOn) {
        if (!typedOn.equals(Integer.toString(version))) {
            tellOutdated(settings.open(university.getValue()));
        }
    }

    private void tellOutdated(Switches now) {
        version = now.version();
        strip.fail(T.of(
                "setting.outdated",
                name(now.registration()),
                T.of(now.downloads() ? "setting.downloads.on" : "setting.downloads.off")));
    }

    private void remember() {
        QueryParameters chosen = university.isEmpty()
                ? QueryParameters.empty()
                : QueryParameters.of(UNIVERSITY, university.getValue().toString());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, chosen)));
    }

    private void save() {
        Switches wanted = new Switches(registration.getValue(), downloads.getValue(), version);
        try {
            settings.turn(university.getValue(), wanted);
            kept.forget();
            show();
            Toast.show(T.of("setting.saved"));
        } catch (Outdated _) {
            tellOutdated(settings.open(university.getValue()));
        }
    }

    @Override
    public String heading() {
        return T.of("setting.heading");
    }
}
