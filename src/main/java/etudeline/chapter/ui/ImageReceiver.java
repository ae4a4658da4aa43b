package etudeline.chapter.ui;

import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import etudeline.chapter.ui.ChapterEditor.ImageKeeping;
import etudeline.kit.Refused;
import etudeline.kit.Refused.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes an image from the editor and answers its address, or in words why not. */
final class ImageReceiver implements UploadHandler {

    private static final int UNPROCESSABLE = 422;
    private static final int FAILED = 500;

    private final transient ImageKeeping keeping;
    private final transient Function<Problem, String> words;

    ImageReceiver(ImageKeeping keeping, Function<Problem, String> words) {
        this.keeping = keeping;
        this.words = words;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        response.setContentType("application/json; charset=UTF-8");
        try (InputStream bytes = event.getInputStream()) {
            answer(response, "url", keeping.keep(bytes, event.getFileName()));
        } catch (Refused refused) {
            response.setStatus(UNPROCESSABLE);
            answer(response, "message", refused.problems().stream().map(words).collect(Collectors.joining(" ")));
        }
    }

    private static void answer(VaadinResponse response, String name, String value) throws IOException {
        response.getWriter()
                .write(JacksonUtils.createObjectNode().put(name, value).toString());
    }

    @Override
    public void responseHandled(UploadResult result) {
        if (result.exception() != null) {
            result.response().setStatus(FAILED);
        }
    }
}
