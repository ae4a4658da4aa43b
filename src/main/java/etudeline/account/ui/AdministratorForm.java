package etudeline.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import etudeline.academics.StructureChoices;
import etudeline.account.AdministratorData;
import etudeline.account.Identity;
import etudeline.kit.UniversityId;
import etudeline.kit.ui.Choice;
import etudeline.kit.ui.ChoiceBox;
import etudeline.kit.ui.EditForm;
import etudeline.kit.ui.T;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An administrator's names and reach: one university, or as a principal all. */
final class AdministratorForm extends EditForm<AdministratorData> {

    private final TextField firstName = text(
            "firstName",
            T.of("account.firstName"),
            Identity.NAME_MOST,
            data -> data.identity().firstName());
    private final TextField lastName = text(
            "lastName",
            T.of("account.lastName"),
            Identity.NAME_MOST,
            data -> data.identity().lastName());
    private final TextField username = text(
            "username",
            T.of("account.username"),
            Identity.USERNAME_MOST,
            data -> data.identity().username());
    private final EmailField email = optionalEmail(
            "email",
            T.of("account.email"),
            Identity.EMAIL_MOST,
            data -> data.identity().email());
    private final ChoiceBox<Optional<UniversityId>> reach =
            choice("university", T.of("account.reach"), data -> Optional.ofNullable(data.university()));

    AdministratorForm(StructureChoices choices) {
        List<Choice<Optional<UniversityId>>> reaches = new ArrayList<>();
        choices.universities().forEach(each -> reaches.add(new Choice<>(Optional.of(each.value()), each.label())));
        reaches.add(new Choice<>(Optional.empty(), T.of("account.principal")));
        reach.offer(reaches);
        Div names = new Div(firstName, lastName);
        names.addClassName("together");
        addComponentAsFirst(names);
    }

    @Override
    protected AdministratorData value() {
        return new AdministratorData(
                new Identity(firstName.getValue(), lastName.getValue(), username.getValue(), email.getValue(), null),
                reach.getValue().orElse(null));
    }
}
