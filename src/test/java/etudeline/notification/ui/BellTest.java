package etudeline.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import etudeline.Campus;
import etudeline.MovableClock;
import etudeline.PostgresTest;
import etudeline.access.TestSignIns;
import etudeline.chapter.ChapterId;
import etudeline.comment.CommentId;
import etudeline.comment.Commenting;
import etudeline.kit.AccountId;
import etudeline.kit.Level;
import etudeline.kit.ProgrammeId;
import etudeline.kit.ui.EmptyState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import(MovableClock.Here.class)
class BellTest extends SpringBrowserlessTest {

    @Autowired
    Commenting commenting;

    @Autowired
    BellSlot slot;

    @Autowired
    etudeline.access.CurrentUser currentUser;

    @Autowired
    Campus campus;

    @Autowired
    TestSignIns signIns;

    ProgrammeId programme;
    AccountId professor;
    AccountId student;
    ChapterId chapter;

    @BeforeEach
    void a_student_with_a_chapter() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        programme = campus.programme(campus.university());
        student = campus.student(programme, Level.L2);
        professor = campus.professorOf(programme);
        chapter = new ChapterId(campus.chapter(professor, programme, Level.L2, "PUBLISHED"));
    }

    @AfterEach
    void nobody() {
        signIns.end();
    }

    private void open() {
        signIns.begin(student);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(slot.create(currentUser.require()));
        roundTrip();
    }

    private CommentId tellAll(String text) {
        CommentId written = campus.ask(professor, () -> commenting.write(chapter, text));
        signIns.begin(student);
        return written;
    }

    private String badge() {
        roundTrip();
        List<Span> badges = find(Span.class).withClassName("count").all();
        return badges.isEmpty() ? "" : badges.getFirst().getText();
    }

    @Test
    void the_badge_moves_by_itself_and_says_so() {
        open();
        assertThat(badge()).isEmpty();
        tellAll("Le contrôle approche.");
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> badge().equals("1"));
        assertThat(find(Button.class).withAttribute("aria-label", "Notifications").exists())
                .isTrue();
        assertThat(find(Span.class).withId("bell-unread").single().getText()).isEqualTo("1 non lue");
    }

    @Test
    void what_it_opens_shows_the_newest_by_day_and_marks_all_read() {
        open();
        CommentId comment = tellAll("Le contrôle approche.");
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> badge().equals("1"));
        test(find(Popover.class).single()).open();
        assertThat(find(H3.class).single().getText()).isEqualTo("Aujourd’hui");
        assertThat(find(Anchor.class, find(ItemRow.class).single()).single().getHref())
                .isEqualTo("/chapitres/" + chapter + "#commentaire-" + comment);
        test(find(Button.class).withText("Tout marquer comme lu").single()).click();
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> badge().isEmpty());
        assertThat(find(Span.class).withClassName("dot").exists()).isFalse();
    }

    @Test
    void it_stops_listening_when_the_page_is_left() {
        open();
        Bell bell = find(Bell.class).single();
        UI.getCurrent().removeAll();
        tellAll("Le contrôle approche.");
        UI.getCurrent().add(bell);
        assertThat(badge()).isEqualTo("1");
    }

    @Test
    void the_page_deletes_one_or_all_and_takes_it_back() {
        tellAll("Un");
        tellAll("Deux");
        signIns.begin(student);
        await().pollInSameThread().atMost(Duration.ofSeconds(5)).until(() -> {
            navigate(NotificationsView.class);
            return find(ItemRow.class).all().size() == 2;
        });
        test(find(Button.class, find(ItemRow.class).all().getFirst()).single()).click();
        assertThat(find(ItemRow.class).all()).hasSize(1);
        test(find(Button.class).withText("Annuler").last()).click();
        assertThat(find(ItemRow.class).all()).hasSize(2);
        test(find(Button.class).withText("Tout supprimer").single()).click();
        assertThat(find(ItemRow.class).exists()).isFalse();
        assertThat(find(EmptyState.class).exists()).isTrue();
        test(find(Button.class).withText("Annuler").last()).click();
        assertThat(find(ItemRow.class).all()).hasSize(2);
    }
}
