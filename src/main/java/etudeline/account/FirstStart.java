package etudeline.account;

import etudeline.cluster.OnceOnly;
import etudeline.kit.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the first administrator from the environment, or prints the link that does. */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator first;
    private final OnceOnly onceOnly;
    private final String username;
    private final String password;
    private final String address;

    FirstStart(
            FirstAdministrator first,
            OnceOnly onceOnly,
            @Value("${ETUDE_ADMIN_USERNAME:}") String username,
            @Value("${ETUDE_ADMIN_PASSWORD:}") String password,
            @Value("${etude.public-url:}") String publicUrl,
            @Value("${server.port:8080}") int port) {
        this.first = first;
        this.onceOnly = onceOnly;
        this.username = username;
        this.password = password;
        this.address = publicUrl.isEmpty() ? "http://localhost:" + port : publicUrl;
    }

    /** After the demo data, which bring an administrator of their own. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void letSomebodyIn() {
        onceOnly.run("first-administrator", () -> {
            fromEnvironment();
            first.link()
                    .ifPresent(path -> log.warn("First administrator: open {}{} (once, within 7 days)", address, path));
        });
    }

    private void fromEnvironment() {
        if (username.isEmpty() || password.isEmpty()) {
            return;
        }
        try {
            first.createUnlessPresent(new Identity("Administrateur", "Principal", username, null, null), password);
        } catch (Refused refusal) {
            log.error(
                    "ETUDE_ADMIN_USERNAME or ETUDE_ADMIN_PASSWORD is not acceptable: {}",
                    refusal.problems().getFirst().key());
        }
    }
}
