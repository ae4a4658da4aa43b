package etudeline.access;

import static etudeline.access.Answer.NONE;
import static etudeline.access.Answer.YES;

import etudeline.account.FirstAdministrator;
import etudeline.account.Identity;
import etudeline.account.OneTimeLinks;
import etudeline.account.Profile;
import etudeline.account.RegistrationData;
import etudeline.account.Registrations;
import etudeline.account.TypedCodes;
import etudeline.kit.Level;
import java.util.Locale;

/** Coming in, going out, and what people do with their own accounts. */
final class SessionCalls implements Calls.Of {

    private static final Browser BROWSER = new Browser("192.0.2.3", "test", "");
    private static final String NEW_PASSWORD = "un tout autre secret";
    private static final Identity NEWCOMER = new Identity("Moussa", "Ba", "moussa.ba", null, null);

    private final SignIns signIns;
    private final Profile profile;
    private final OneTimeLinks links;
    private final TypedCodes codes;
    private final FirstAdministrator first;
    private final Registrations registrations;

    SessionCalls(
            SignIns signIns,
            Profile profile,
            OneTimeLinks links,
            TypedCodes codes,
            FirstAdministrator first,
            Registrations registrations) {
        this.signIns = signIns;
        this.profile = profile;
        this.links = links;
        this.codes = codes;
        this.first = first;
        this.registrations = registrations;
    }

    @Override
    public void addTo(Calls calls) {
        sessions(calls);
        profile(calls);
        calls.write("OneTimeLinks.issue", scene -> links.issue(scene.here.student));
        calls.write("OneTimeLinks.issue · for a professor", scene -> links.issue(scene.here.author));
        calls.write("OneTimeLinks.issue · for an administrator", scene -> links.issue(scene.here.administrator));
        calls.read("OneTimeLinks.open", scene -> links.open(scene.link));
        calls.read("OneTimeLinks.open · of no link", _ -> links.open("nothing"));
        calls.write("OneTimeLinks.redeem", scene -> links.redeem(scene.link, "", NEW_PASSWORD));
        calls.write("OneTimeLinks.redeem · of no link", _ -> links.redeem("nothing", "", NEW_PASSWORD));
        calls.read("TypedCodes.open", scene -> codes.open(scene.code, BROWSER));
        calls.write("TypedCodes.redeem", scene -> codes.redeem(scene.code, BROWSER, "", NEW_PASSWORD));
        calls.read("FirstAdministrator.opens", scene -> first.opens(scene.firstLink));
        calls.write("FirstAdministrator.create", scene -> first.create(scene.firstLink, NEWCOMER, NEW_PASSWORD));
        calls.write(
                "Registrations.register",
                scene -> registrations.register(new RegistrationData(
                        NEWCOMER,
                        NEW_PASSWORD,
                        scene.here.university,
                        scene.here.faculty,
                        scene.here.programme,
                        Level.L1)));
    }

    private void sessions(Calls calls) {
        calls.write(
                "SignIns.signIn",
                scene -> signIns.signIn(scene.username(Caller.STUDENT), Scene.PASSWORD, false, BROWSER));
        calls.write("SignIns.signOut", _ -> signIns.signOut());
        calls.readOwn("SignIns.mine", (scene, caller) -> {
            var mine = signIns.mine().stream().map(OpenSignIn::id).toList();
            return mine.containsAll(scene.sessionsOf(caller))
                            && mine.size() == scene.sessionsOf(caller).size()
                    ? YES
                    : "shows " + mine;
        });
        calls.writeOwn("SignIns.end", (scene, caller) -> {
            signIns.end(scene.session(caller));
            return YES;
        });
        calls.writeOwn("SignIns.end · another person's", (scene, caller) -> {
            signIns.end(scene.session(caller == Caller.STUDENT ? Caller.ABOVE : Caller.STUDENT));
            return YES;
        });
        calls.write("SignIns.endOthers", _ -> signIns.endOthers());
    }

    private void profile(Calls calls) {
        calls.readOwn(
                "Profile.identity",
                (scene, caller) -> profile.identity().username().equals(scene.username(caller)) ? YES : NONE);
        calls.write("Profile.rename", _ -> profile.rename("un.autre.nom"));
        calls.write("Profile.changePassword", _ -> profile.changePassword(Scene.PASSWORD, NEW_PASSWORD));
        calls.write("Profile.prefer", _ -> profile.prefer(Locale.ENGLISH, "DARK"));
    }
}
