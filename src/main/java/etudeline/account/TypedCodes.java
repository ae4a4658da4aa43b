package etudeline.account;

import etudeline.access.Anyone;
import etudeline.access.Browser;
import etudeline.access.Guesses;
import etudeline.account.OneTimeLinks.Opened;
import etudeline.kit.Refused;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Codes as they are typed from paper; whoever types too many wrong ones must wait. */
@Service
public class TypedCodes {

    private final ActivationCodes codes;
    private final OneTimeLinks links;
    private final Guesses guesses;

    TypedCodes(ActivationCodes codes, OneTimeLinks links, Guesses guesses) {
        this.codes = codes;
        this.links = links;
        this.guesses = guesses;
    }

    /**
     * Whose code it is; empty when it is unknown, used or too old.
     *
     * @throws Refused at the field "code" while this address must wait
     */
    @Anyone
    public Optional<Opened> open(String typed, Browser browser) {
        return find(typed, browser).flatMap(links::open);
    }

    /**
     * As {@link OneTimeLinks#redeem(String, String, String)} does.
     *
     * @throws Refused at the fields "code", "username" and "password", or for a code that no longer opens
     */
    @Anyone
    public void redeem(String typed, Browser browser, String username, String password) {
        links.redeem(
                find(typed, browser).orElseThrow(() -> Refused.because("account.code.unknown")), username, password);
    }

    private Optional<byte[]> find(String typed, Browser browser) {
        guesses.await("code", browser);
        Optional<byte[]> found =
                codes.hash(typed).filter(hash -> links.open(hash).isPresent());
        if (found.isEmpty()) {
            guesses.wrong(browser);
        }
        return found;
    }
}
