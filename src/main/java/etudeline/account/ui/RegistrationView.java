package etudeline.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import etudeline.academics.Catalogue;
import etudeline.academics.CatalogueTree;
import etudeline.account.Identity;
import etudeline.account.RegistrationData;
import etudeline.account.Registrations;
import etudeline.kit.Place;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import etudeline.kit.ui.FieldProblems;
import etudeline.kit.ui.Kept;
import etudeline.kit.ui.Page;
import java.util.ArrayList;
import java.util.List;

/** A student creates the own account. */
@Route(value = "inscription", autoLayout = false)
@AnonymousAllowed
class RegistrationView extends Composite<PublicPage> implements Page {

    private final Registrations registrations;
    private final Arrival arrival;
    private final FieldProblems problems = new FieldProblems();
    private final Kept kept = new Kept("inscription");
    private final IdentityFields identity = new IdentityFields(problems, kept);
    private final NewPasswordFields password;
    private final PlaceFields place;

    RegistrationView(Registrations registrations, Catalogue catalogue, Arrival arrival) {
        this.registrations = registrations;
        this.arrival = arrival;
        this.password = new NewPasswordFields(getTranslation("account.password"), problems);
        CatalogueTree tree = catalogue.tree();
        this.place = new PlaceFields(tree, tree.universities(), problems);
        place.keepIn(kept);
    }

    @Override
    protected PublicPage initContent() {
        Button create =
                new Button(getTranslation("account.registration.create"), _ -> problems.attempt(this::register));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addThemeName("large");
        Paragraph signIn = new Paragraph(getTranslation("account.registration.have") + " ");
        signIn.add(new Anchor("/connexion", getTranslation("account.sign-in")));
        return new PublicPage(getTranslation("account.registration"), getTranslation("account.registration.lead"))
                .with(kept, problems, identity, password, place, create, signIn);
    }

    private void register() {
        Identity person = identity.identity();
        List<Problem> missing = new ArrayList<>(person.problems());
        missing.addAll(password.problems());
        missing.addAll(place.problems());
        if (!missing.isEmpty()) {
            throw new Refused(missing);
        }
        Place chosen = place.place();
        String secret = password.value();
        registrations.register(new RegistrationData(
                person, secret, chosen.university(), chosen.faculty(), chosen.programme(), chosen.level()));
        kept.forget();
        arrival.of(person.username(), secret);
    }

    @Override
    public String heading() {
        return getTranslation("account.registration");
    }
}
