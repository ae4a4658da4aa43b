package etudeline.cluster;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands events that a dead node left unfinished to their listeners again, from one node at a time. */
@Component
class UnfinishedEvents {

    private static final Duration SURELY_ABANDONED = Duration.ofMinutes(2);

    private final IncompleteEventPublications publications;
    private final OnceOnly onceOnly;

    UnfinishedEvents(IncompleteEventPublications publications, OnceOnly onceOnly) {
        this.publications = publications;
        this.onceOnly = onceOnly;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void resubmit() {
        onceOnly.run("unfinished-events", () -> publications.resubmitIncompletePublicationsOlderThan(SURELY_ABANDONED));
    }
}
