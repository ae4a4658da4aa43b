package etudeline.launch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says that the portal can be used, and where. */
@Component
class ReadyMessage {

    private final Environment environment;
    private final List<ReadyNote> notes;

    ReadyMessage(Environment environment, List<ReadyNote> notes) {
        this.environment = environment;
        this.notes = notes;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return;
        }
        Duration taken = event.getTimeTaken();
        Launch.say("Ready: http://localhost:" + port + (taken == null ? "" : " after " + taken.toSeconds() + " s"));
        notes.stream().flatMap(note -> note.lines().stream()).forEach(line -> Launch.say("  " + line));
    }
}
