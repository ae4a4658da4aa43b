package etudeline.notification;

import etudeline.chapter.ChapterPublished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A chapter published with "annoncer" → every student who may read it: one row. */
@Component
class TellAboutChapter {

    private final Telling telling;

    TellAboutChapter(Telling telling) {
        this.telling = telling;
    }

    @ApplicationModuleListener
    void on(ChapterPublished event) {
        if (event.announced()) {
            telling.readersOfChapter(event.chapter(), event.programme(), event.level(), event.publisher(), event.at());
        }
    }
}
