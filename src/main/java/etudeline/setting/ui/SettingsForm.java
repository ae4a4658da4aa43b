package etudeline.setting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import etudeline.academics.StructureChoices;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.FieldWords;
import etudeline.kit.ui.T;
import etudeline.setting.Registration;
import etudeline.setting.SettingsData;
import etudeline.setting.UploadLimits;
import java.time.Month;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** What is set for a university: registration, files, calendar. */
final class SettingsForm extends EditForm<SettingsData> {

    private final RadioButtonGroup<Registration> registration = new RadioButtonGroup<>();
    private final Checkbox downloads = new Checkbox(T.of("setting.downloads"));
    private final ChoiceBox<Month> firstMonth;
    private final ChoiceBox<ZoneId> timeZone;
    private final IntegerField largestFile = new IntegerField(T.of("setting.largestFile"));
    private final IntegerField largestImport = new IntegerField(T.of("setting.largestImport"));

    SettingsForm(UniversityId university, UploadLimits most) {
        registration.setLabel(T.of("setting.registration"));
        registration.setItems(Registration.values());
        registration.setItemLabelGenerator(SettingsForm::name);
        registration.setHelperText(T.of("setting.registration.help"));
        registration.addThemeName("vertical");
        downloads.setHelperText(T.of("setting.downloads.help"));
        field(
                "registration",
                registration,
                SettingsData::registration,
                FieldWords.oneOf(registration, SettingsForm::name),
                SettingsForm::name);
        field("downloads", downloads, SettingsData::downloads, FieldWords.of(downloads), SettingsForm::name);
        megabytes("largestFile", largestFile, most.file());
        megabytes("largestImport", largestImport, most.importFile());
        firstMonth = choice("firstMonth", T.of("academics.firstMonth"), SettingsData::firstMonth);
        timeZone = choice("timeZone", T.of("academics.timeZone"), SettingsData::timeZone);
        firstMonth.offer(StructureChoices.months(getLocale()));
        timeZone.offer(StructureChoices.timeZones());
        firstMonth.setHelperText(T.of("setting.firstMonth.help"));
        timeZone.setHelperText(T.of("setting.timeZone.help"));
        Anchor waiting = new Anchor(
                "/admin/etudiants?etat=pending&universite=" + university, T.of("setting.registration.waiting"));
        waiting.getElement().setAttribute("router-link", true);
        add(
                card("setting.registration.heading", registration, waiting),
                card("setting.files", downloads, largestFile, largestImport),
                card("setting.calendar", firstMonth, timeZone));
    }

    private void megabytes(String name, IntegerField field, int most) {
        field.setHelperText(T.of("setting.megabytes.help", most));
        field.setMin(1);
        field.setMax(most);
        field.setSuffixComponent(new Span(T.of("setting.megabytes")));
        field(
                name,
                field,
                data -> name.equals("largestFile")
                        ? data.uploads().file()
                        : data.uploads().importFile(),
                FieldWords.NUMBER,
                String::valueOf);
    }

    private static Div card(String heading, Component... parts) {
        Div card = new Div(new H2(T.of(heading)));
        card.addClassName("card");
        card.add(parts);
        return card;
    }

    private static String name(Registration each) {
        return T.of("setting.registration." + each);
    }

    private static String name(boolean downloads) {
        return T.of(downloads ? "setting.downloads.on" : "setting.downloads.off");
    }

    /** A field that is empty or holds no number is refused by the service, at the field. */
    @Override
    protected SettingsData value() {
        return new SettingsData(
                Objects.requireNonNull(registration.getValue()),
                downloads.getValue(),
                firstMonth.getValue(),
                timeZone.getValue(),
                new UploadLimits(number(largestFile), number(largestImport)));
    }

    private static int number(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }
}
