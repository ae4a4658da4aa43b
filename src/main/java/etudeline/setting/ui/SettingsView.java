package etudeline.setting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
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
@Route("admin/parametres")
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class SettingsView extends Div implements Page {

    private final UniversitySettings settings;
    private final ChoiceBox<UniversityId> university = new ChoiceBox<>(T.of("setting.university"));
    private final RadioButtonGroup<Registration> registration = new RadioButtonGroup<>();
    private final Checkbox downloads = new Checkbox(T.of("setting.downloads"));
    private final Strip strip = new Strip();
    private final Div switches = new Div();
    private int version;

    SettingsView(UniversitySettings settings, Catalogue catalogue, CurrentUser currentUser) {
        this.settings = settings;
        addClassName("page");
        UniversityScope scope = currentUser.require().scope();
        List<Choice<UniversityId>> reached = catalogue.tree().universities().stream()
                .filter(each -> scope.covers(each.id()))
                .map((University each) -> new Choice<>(each.id(), each.name()))
                .toList();
        university.offer(reached);
        university.setVisible(reached.size() > 1);
        university.addValueChangeListener(_ -> show());
        registration.setLabel(T.of("setting.registration"));
        registration.setItems(Registration.values());
        registration.setItemLabelGenerator(each -> T.of("setting.registration." + each));
        registration.setHelperText(T.of("setting.registration.help"));
        registration.addThemeName("vertical");
        downloads.setHelperText(T.of("setting.downloads.help"));
        switches.add(strip, card(registration), card(downloads), Buttons.primary(T.of("kit.save"), this::save));
        switches.addClassName("form");
        Div form = new Div(university, switches);
        form.addClassName("form");
        add(new TitleRow(heading()), form);
        reached.stream().findFirst().ifPresent(first -> university.setValue(first.value()));
        switches.setVisible(!reached.isEmpty());
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
        }
    }

    private void save() {
        Switches wanted = new Switches(registration.getValue(), downloads.getValue(), version);
        try {
            settings.turn(university.getValue(), wanted);
            show();
            Toast.show(T.of("setting.saved"));
        } catch (Outdated _) {
            Switches now = settings.open(university.getValue());
            version = now.version();
            strip.fail(T.of(
                    "setting.outdated",
                    T.of("setting.registration." + now.registration()),
                    T.of(now.downloads() ? "setting.downloads.on" : "setting.downloads.off")));
        }
    }

    @Override
    public String heading() {
        return T.of("setting.heading");
    }
}
