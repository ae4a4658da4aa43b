package etudeline.shell.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import etudeline.shell.Texts;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** What Vaadin itself says when the line or the session is gone. */
@Component
class SystemWords implements SystemMessagesProvider {

    /** In milliseconds; each page has one of its own between once and twice that, so that they do not all come at once. */
    private static final int RETRY = 2_000;

    private static final int REOPEN = 5_000;

    private final transient Texts texts;

    SystemWords(Texts texts) {
        this.texts = texts;
    }

    /** A page whose session is gone starts anew without asking: what was typed is kept in the browser. */
    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Locale language = info.getLocale() == null ? Locale.FRENCH : info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("shell.system.failed", language));
        messages.setInternalErrorMessage(texts.getTranslation("shell.system.failed.what", language));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.system.cookies", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.system.cookies.what", language));
        return messages;
    }

    void reconnecting(UI ui) {
        ReconnectDialogConfiguration configuration = ui.getReconnectDialogConfiguration();
        configuration.setDialogText(ui.getTranslation("shell.offline"));
        configuration.setDialogTextGaveUp(ui.getTranslation("shell.offline"));
        configuration.setReconnectInterval(spread(RETRY));
        ui.getPushConfiguration().setParameter("reconnectInterval", Integer.toString(spread(REOPEN)));
    }

    private static int spread(int least) {
        return least + ThreadLocalRandom.current().nextInt(least);
    }
}
