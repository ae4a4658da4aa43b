package etudeline.chapter.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import etudeline.kit.Refused;
import etudeline.kit.ui.Buttons;
import etudeline.kit.ui.T;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Asks when a chapter is to be published by itself. */
final class ScheduleDialog extends Dialog {

    /** Saves and schedules. */
    interface Scheduling {
        void at(Instant time, boolean announce);
    }

    private final MomentBox moment;
    private final Clock clock;
    private final Checkbox announce = new Checkbox(T.of("chapter.publish.announce"), true);

    private ScheduleDialog(String title, boolean told, ZoneId zone, Clock clock, Scheduling scheduling) {
        this.clock = clock;
        addClassNames("confirm", "sheet");
        setHeaderTitle(T.of("chapter.schedule.title", title));
        moment = new MomentBox(T.of("chapter.schedule.at"), zone);
        add(new Paragraph(T.of("chapter.schedule.explanation", zone.getId())), moment);
        if (told) {
            add(announce);
        }
        getFooter()
                .add(
                        Buttons.plain(T.of("kit.cancel"), this::close),
                        Buttons.primaryOf(this, T.of("chapter.schedule.go"), () -> run(scheduling)));
    }

    private void run(Scheduling scheduling) {
        moment.setInvalid(false);
        Instant time;
        try {
            time = moment.requireToCome("publishAt", clock);
        } catch (Refused refused) {
            moment.refuse(refused);
            return;
        }
        close();
        scheduling.at(time, announce.getValue());
    }

    /** {@code told}: whether readers were told of the chapter before. */
    static void open(String title, boolean told, ZoneId zone, Clock clock, Scheduling scheduling) {
        new ScheduleDialog(title, told, zone, clock, scheduling).open();
    }
}
