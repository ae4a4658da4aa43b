package etudeline.shell.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The last answer to each page stays in memory for a browser that did not get it, for as long as the page is open: packed
 * between two requests, whole during one.
 */
final class KeptAnswers implements VaadinRequestInterceptor, RequestHandler {

    /** What is shorter hardly becomes smaller. */
    private static final int SHORT = 1024;

    /** With which packed bytes begin, and no JSON. */
    private static final char PACKED = 'x';

    /** Requests of one page that are being answered. */
    private static final class Asking {
        private int now;
    }

    /** Another handler answers. */
    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        String page = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
        if (page != null && page.matches("\\d{1,9}")) {
            session.lock();
            try {
                UI open = session.getUIById(Integer.parseInt(page));
                if (open != null) {
                    begin(open, request);
                }
            } finally {
                session.unlock();
            }
        }
        return false;
    }

    private static void begin(UI open, VaadinRequest request) {
        Asking asking = ComponentUtil.getData(open, Asking.class);
        if (asking == null) {
            asking = new Asking();
            ComponentUtil.setData(open, Asking.class, asking);
        }
        asking.now++;
        request.setAttribute(Asking.class.getName(), open);
        change(open, KeptAnswers::unpacked);
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        // The session is not known yet.
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {
        // What failed is not kept.
    }

    /** Packed when nobody else is about to read it: a browser asks again while its first request is still under way. */
    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        if (session == null || !(request.getAttribute(Asking.class.getName()) instanceof UI open)) {
            return;
        }
        session.lock();
        try {
            Asking asking = ComponentUtil.getData(open, Asking.class);
            if (--asking.now == 0) {
                change(open, KeptAnswers::packed);
            }
        } finally {
            session.unlock();
        }
    }

    private static void change(UI open, UnaryOperator<String> how) {
        String answer = open.getInternals().getLastRequestResponse();
        if (answer != null) {
            open.getInternals().setLastRequestResponse(how.apply(answer));
        }
    }

    /** Its bytes as letters, which take a byte each. */
    static String packed(String answer) {
        if (answer.length() < SHORT || answer.charAt(0) == PACKED) {
            return answer;
        }
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.length() / 4);
            try (OutputStream packing = new DeflaterOutputStream(bytes, fast)) {
                packing.write(answer.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
    }

    static String unpacked(String answer) {
        if (answer.isEmpty() || answer.charAt(0) != PACKED) {
            return answer;
        }
        try (InputStream bytes =
                new InflaterInputStream(new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1)))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
