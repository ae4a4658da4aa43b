package etudeline.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import etudeline.Campus;
import etudeline.PostgresTest;
import etudeline.account.CodeSheets;
import etudeline.account.Deed;
import etudeline.account.PeopleBulk;
import etudeline.account.Selection;
import etudeline.job.JobId;
import etudeline.job.TestJobs;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.Role;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has a code on paper types it and chooses a password. */
@PostgresTest
class TypedCodeViewTest extends SpringBrowserlessTest {

    @Autowired
    PeopleBulk bulk;

    @Autowired
    CodeSheets sheets;

    @Autowired
    TestJobs work;

    @Autowired
    Campus campus;

    AccountId student;
    String code;

    @BeforeEach
    void a_student_with_a_code() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var university = campus.university();
        student = campus.student(campus.programme(university), Level.L1);
        AccountId administrator = campus.administrator(university);
        JobId job = campus.ask(
                administrator,
                () -> bulk.start(new Selection.Ticked(Role.STUDENT, Set.of(student)), new Deed.HandOutCodes()));
        work.run(job);
        code = campus.ask(
                administrator,
                () -> sheets.cards(job, sheets.open(job).getFirst(), null)
                        .getFirst()
                        .code());
    }

    @Test
    void a_code_that_is_typed_opens_the_form_of_its_person() {
        navigate(ActivationView.class);
        TextField field = find(TextField.class).withCaption("Code d’activation").single();
        test(field).setValue("0000-0000-0000");
        test(find(Button.class).withText("Continuer").single()).click();
        assertThat(field.getErrorMessage()).startsWith("Ce code n’est pas valable.");
        test(field).setValue(" " + code.toLowerCase(Locale.ROOT).replace('-', ' '));
        test(find(Button.class).withText("Continuer").single()).click();
        assertThat(find(PasswordField.class).all()).hasSize(2);
        assertThat(find(TextField.class).withCaption("Identifiant").single().isReadOnly())
                .isFalse();
    }

    @Test
    void a_code_in_the_address_is_there_already_and_opens() {
        UI.getCurrent().navigate(ActivationView.class, QueryParameters.of("code", code));
        assertThat(find(PasswordField.class).all()).hasSize(2);
    }

    @Test
    void a_wrong_code_in_the_address_is_said_to_be_so() {
        UI.getCurrent().navigate(ActivationView.class, QueryParameters.of("code", "0000"));
        assertThat(find(TextField.class)
                        .withCaption("Code d’activation")
                        .single()
                        .getErrorMessage())
                .startsWith("Ce code n’est pas valable.");
    }
}
