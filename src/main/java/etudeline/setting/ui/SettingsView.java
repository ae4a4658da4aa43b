package etudeline.setting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import etudeline.academics.Catalogue;
import etudeline.academics.StructureChoices;
import etudeline.access.CurrentUser;
import etudeline.kit.Role;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EmptyState;
import etudeline.kit.ui.FormBlock;
import etudeline.kit.ui.FormTask;
import etudeline.kit.ui.Icon;
import etudeline.kit.ui.Page;
import etudeline.kit.ui.T;
import etudeline.kit.ui.TitleRow;
import etudeline.kit.ui.Toast;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of a university: who may register at once, what files may be, when its year begins. */
@Route(SettingsView.PATH)
@RolesAllowed({Role.Names.PLATFORM_ADMINISTRATOR, Role.Names.UNIVERSITY_ADMINISTRATOR})
class SettingsView extends Div implements Page, BeforeEnterObserver {

    static final String PATH = "admin/parametres";
    private static final String UNIVERSITY = "universite";

    private final UniversitySettings settings;
    private final ChoiceBox<UniversityId> university = new ChoiceBox<>(T.of("setting.university"));
    private final Div place = new Div();
    private final List<Choice<UniversityId>> reached;
    private @Nullable FormBlock<SettingsData> form;

    SettingsView(UniversitySettings settings, Catalogue catalogue, CurrentUser currentUser) {
        this.settings = settings;
        addClassName("page");
        reached = new StructureChoices(catalogue.tree(), currentUser.require().scope()).universities();
        university.offer(reached);
        university.setVisible(reached.size() > 1);
        university.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getOldValue(), change.getValue());
            }
        });
        Div chooser = new Div(university);
        chooser.addClassName("form");
        chooser.setVisible(university.isVisible());
        add(new TitleRow(heading()), chooser, place);
        if (reached.isEmpty()) {
            place.add(new EmptyState(Icon.UNIVERSITY, T.of("setting.none")));
        }
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
                .ifPresent(this::show);
    }

    /** What is typed for the one is not lost by choosing another. */
    private void choose(@Nullable UniversityId before, @Nullable UniversityId wanted) {
        university.setValue(before);
        if (wanted != null && form != null) {
            form.whenFree(() -> {
                show(wanted);
                QueryParameters chosen = QueryParameters.of(UNIVERSITY, wanted.toString());
                getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, chosen)));
            });
        }
    }

    private void show(UniversityId one) {
        university.setValue(one);
        FormTask<SettingsData> task = FormTask.editing(
                () -> {
                    UniversitySettings.Opened opened = settings.open(one);
                    return new FormTask.Loaded<>(opened.data(), opened.version());
                },
                (data, version) -> settings.change(one, version, data));
        form = new FormBlock<>(new SettingsForm(one, settings.open(one).most()), task.then(() -> {
            show(one);
            Toast.show(T.of("setting.saved"));
        }));
        form.keepAs(PATH + "/" + one);
        place.removeAll();
        place.add(form);
    }

    @Override
    public String heading() {
        return T.of("setting.heading");
    }
}
