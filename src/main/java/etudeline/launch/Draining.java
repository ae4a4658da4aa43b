package etudeline.launch;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop first says so on {@code /readyz} and goes on serving for a while, with everything that runs
 * beside it, so that whoever shares out the requests has noticed before the first one would be refused.
 */
@Component
class Draining {

    private final ApplicationContext application;
    private final ApplicationAvailabilityBean availability;
    private final Duration pause;

    Draining(
            ApplicationContext application,
            ApplicationAvailabilityBean availability,
            @Value("${etude.drain:0}") int seconds) {
        this.application = application;
        this.availability = availability;
        this.pause = Duration.ofSeconds(seconds);
    }

    /** The event comes before anything is stopped, and stopping waits until it has been dealt with. */
    @EventListener
    void aboutToStop(AvailabilityChangeEvent<ReadinessState> event) throws InterruptedException {
        if (event.getState() == ReadinessState.REFUSING_TRAFFIC
                && event.getSource().equals(application)) {
            // What /readyz asks may be told of the event only after us.
            availability.onApplicationEvent(event);
            Thread.sleep(pause);
        }
    }
}
