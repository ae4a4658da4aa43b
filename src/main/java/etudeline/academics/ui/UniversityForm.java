package etudeline.academics.ui;

import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.StructureChoices;
import etudeline.academics.UniversityData;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;
import etudeline.kit.ui.Times;
import java.time.Month;
import java.time.ZoneId;

/** A university: name and code, time zone and the month its academic year starts with. */
final class UniversityForm extends EditForm<UniversityData> {

    private final TextField name = text("name", T.of("academics.name"), 255, UniversityData::name);
    private final TextField code = text("code", T.of("academics.code"), 50, UniversityData::code);
    private final ChoiceBox<Month> firstMonth =
            choice("firstMonth", T.of("academics.firstMonth"), UniversityData::firstMonth);
    private final ChoiceBox<ZoneId> timeZone = choice("timeZone", T.of("academics.timeZone"), UniversityData::timeZone);

    UniversityForm() {
        firstMonth.offer(StructureChoices.months(getLocale()));
        firstMonth.setValue(Month.OCTOBER);
        timeZone.offer(StructureChoices.timeZones());
        timeZone.setValue(Times.USUAL_ZONE);
    }

    /** For the administrators of the university, who do not change its code. */
    UniversityForm keepingCode() {
        code.setReadOnly(true);
        return this;
    }

    @Override
    protected UniversityData value() {
        return new UniversityData(code.getValue(), name.getValue(), timeZone.getValue(), firstMonth.getValue());
    }
}
