package etudeline.chapter;

import etudeline.kit.AccountId;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows on each publication: the version is kept, and the others hear of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublishedChapters {

    private final KeptVersions versions;
    private final ApplicationEventPublisher events;

    PublishedChapters(KeptVersions versions, ApplicationEventPublisher events) {
        this.versions = versions;
        this.events = events;
    }

    /** Of a chapter that is in the database as it was published, or will be when this flushes it. */
    public void tell(Chapter chapter, AccountId publisher, boolean announced, Instant now) {
        versions.keep(chapter, publisher, now);
        events.publishEvent(new ChapterPublished(
                chapter.id(),
                chapter.number(),
                chapter.title(),
                chapter.subject(),
                chapter.programme(),
                chapter.level(),
                chapter.university(),
                chapter.author(),
                publisher,
                announced,
                chapter.updatedAt()));
    }
}
