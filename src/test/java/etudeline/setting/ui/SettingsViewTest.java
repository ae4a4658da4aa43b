package etudeline.setting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.kit.AccountId;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.FormBlock;
import etudeline.setting.Registration;
import etudeline.setting.SettingsData;
import etudeline.setting.UniversitySettings;
import etudeline.setting.UploadLimits;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class SettingsViewTest extends SpringBrowserlessTest {

    @Autowired
    UniversitySettings settings;

    @Autowired
    TestSignIns signIns;

    @Autowired
    Campus campus;

    UniversityId university;
    AccountId administrator;

    @BeforeEach
    void an_administrator() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        university = campus.university();
        administrator = campus.administrator(university);
        signIns.begin(administrator);
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    @Test
    void an_administrator_sets_everything_of_the_own_university() {
        navigate(SettingsView.class);
        assertThat(university().isVisible()).as("there is only one").isFalse();
        registration().setValue(Registration.APPROVAL);
        find(Checkbox.class).single().setValue(false);
        limit(0).setValue(30);
        save();
        UniversitySettings.Opened now = settings.open(university);
        assertThat(now.data().registration()).isEqualTo(Registration.APPROVAL);
        assertThat(now.data().downloads()).isFalse();
        assertThat(now.data().uploads())
                .isEqualTo(new UploadLimits(30, now.most().importFile()));
        assertThat(limit(0).getValue()).as("the page goes on from there").isEqualTo(30);
        limit(0).setValue(31);
        save();
        assertThat(settings.open(university).data().uploads().file()).isEqualTo(31);
    }

    @Test
    void what_is_refused_stands_at_its_field_and_is_kept() {
        navigate(SettingsView.class);
        limit(1).setValue(1_000_000);
        save();
        assertThat(limit(1).isInvalid()).isTrue();
        assertThat(limit(1).getErrorMessage()).startsWith("Un nombre entre 1 et");
        assertThat(limit(1).getValue()).isEqualTo(1_000_000);
        limit(1).setValue(null);
        save();
        assertThat(limit(1).isInvalid()).as("empty is no limit").isTrue();
    }

    @Test
    void both_versions_are_shown_when_a_colleague_was_faster() {
        navigate(SettingsView.class);
        limit(0).setValue(40);
        UniversitySettings.Opened now = settings.open(university);
        SettingsData data = now.data();
        settings.change(
                university,
                now.version(),
                new SettingsData(
                        Registration.APPROVAL,
                        data.downloads(),
                        data.firstMonth(),
                        data.timeZone(),
                        new UploadLimits(20, 10)));
        save();
        assertThat(settings.open(university).data().uploads().file())
                .as("not overwritten")
                .isEqualTo(20);
        assertThat(registration().getValue())
                .as("what only the colleague changed")
                .isEqualTo(Registration.APPROVAL);
        assertThat(limit(1).getValue()).isEqualTo(10);
        assertThat(find(FormBlock.class).single().getElement().getTextRecursively())
                .contains("20", "40");
        assertThat(limit(0).getValue()).as("what was typed").isEqualTo(40);
    }

    @Test
    void the_principal_chooses_a_university_in_the_address() {
        campus.as(campus.administrator(null), () -> {
            UI.getCurrent().navigate(SettingsView.class, QueryParameters.of("universite", university.toString()));
            assertThat(university().isVisible()).isTrue();
            assertThat(university().getValue()).isEqualTo(university);
        });
    }

    @Test
    void those_who_wait_are_a_click_away() {
        navigate(SettingsView.class);
        assertThat(find(Anchor.class)
                        .withText("Voir les étudiants en attente")
                        .single()
                        .getHref())
                .isEqualTo("/admin/etudiants?etat=pending&universite=" + university);
    }

    private void save() {
        test(find(Button.class).withText("Enregistrer").single()).click();
    }

    private IntegerField limit(int which) {
        return find(IntegerField.class).all().get(which);
    }

    @SuppressWarnings("unchecked") // the only one of the page
    private RadioButtonGroup<Registration> registration() {
        return find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked") // the first of the page
    private ChoiceBox<UniversityId> university() {
        return (ChoiceBox<UniversityId>) UI.getCurrent()
                .getCurrentView()
                .getChildren()
                .flatMap(child -> child.getChildren())
                .filter(ChoiceBox.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
