package etudeline.chapter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import etudeline.chapter.ChapterReleasing;
import etudeline.chapter.ChapterStamp;
import etudeline.chapter.SolutionsChoice;
import etudeline.chapter.SolutionsTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the form of a chapter sends while it is typed in. */
class DraftControllerTest extends ServedScene {

    @Autowired
    ChapterReleasing releasing;

    private int type(int step, String fields) throws Exception {
        String on = ChapterStamp.NEW.onPage("a").toString();
        return send(
                        as(professor, "/api/brouillons/nouveau")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(
                                        "{\"on\":\"%s\",\"step\":%d,\"fields\":{%s}}".formatted(on, step, fields))),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private SolutionsChoice chosen() {
        return signIns.as(professor, releasing::chosenOfNew);
    }

    @Test
    void what_is_chosen_of_the_solutions_of_a_new_chapter_is_kept_with_what_is_typed_of_it() throws Exception {
        assertThat(type(1, "\"solutions\":\"Pas avant que je le décide\"")).isEqualTo(200);
        assertThat(chosen()).isEqualTo(new SolutionsChoice(SolutionsTime.BY_HAND, null));
        assertThat(type(2, "\"title\":\"Matrices\"")).isEqualTo(200);
        assertThat(chosen().time()).isEqualTo(SolutionsTime.BY_HAND);
        assertThat(type(3, "\"solutions\":\"From a date on\",\"solutionsFrom\":\"2031-02-03T08:15\""))
                .isEqualTo(200);
        SolutionsChoice dated = new SolutionsChoice(SolutionsTime.AT_A_DATE, Instant.parse("2031-02-03T08:15:00Z"));
        assertThat(chosen()).isEqualTo(dated);
        assertThat(type(2, "\"solutions\":\"Avec le reste du chapitre\"")).isEqualTo(200);
        assertThat(chosen()).as("what comes late").isEqualTo(dated);
    }
}
