package etudeline.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to each page stays in memory for a browser that did not get it: the same answer, in half the room. A single
 * typographic apostrophe makes a text take two bytes for each of its letters; written as JSON may write it, it does not.
 */
final class KeptAnswers implements VaadinRequestInterceptor {

    private static final char LAST_OF_ONE_BYTE = 0xFF;

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        // Nothing is kept yet.
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {
        // What failed is not kept.
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        String page = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
        if (session != null && page != null && page.matches("\\d{1,9}")) {
            session.lock();
            try {
                UI open = session.getUIById(Integer.parseInt(page));
                if (open != null) {
                    shrink(open.getInternals());
                }
            } finally {
                session.unlock();
            }
        }
    }

    private static void shrink(UIInternals page) {
        String answer = page.getLastRequestResponse();
        if (answer != null) {
            page.setLastRequestResponse(inOneByteEach(answer));
        }
    }

    /** The same JSON: such letters stand in its texts alone. */
    static String inOneByteEach(String json) {
        if (json.chars().allMatch(letter -> letter <= LAST_OF_ONE_BYTE)) {
            return json;
        }
        StringBuilder shorter = new StringBuilder(json.length() + 1000);
        for (int at = 0; at < json.length(); at++) {
            char letter = json.charAt(at);
            if (letter <= LAST_OF_ONE_BYTE) {
                shorter.append(letter);
            } else {
                shorter.append("\\u").append(Integer.toHexString(0x10000 | letter), 1, 5);
            }
        }
        return shorter.toString();
    }
}
