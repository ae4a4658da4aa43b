package etudeline.shell.ui;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The files of the front-end, whose address says which content it is: browsers and whatever stands between them and us may
 * keep these for good. Vaadin by itself would have them asked for again each hour.
 */
@Component
class FrontendFiles implements StaticFileHandlerFactory {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    /** By a hash in the name, as the build writes it. */
    private static final Pattern HASHED = Pattern.compile("/VAADIN/build/.+-[\\w-]{8}\\.\\w+");

    /** By a version after the name. */
    private static final Pattern VERSION = Pattern.compile("(v=|v-c=)?[\\w.-]{5,}");

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {
            @Override
            protected void writeCacheHeaders(
                    String filename, HttpServletRequest request, HttpServletResponse response) {
                super.writeCacheHeaders(filename, request, response);
                if (isForGood(request)) {
                    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
                }
            }
        };
    }

    private static boolean isForGood(HttpServletRequest request) {
        String version = request.getQueryString();
        return HASHED.matcher(request.getRequestURI()).matches()
                || (version != null && VERSION.matcher(version).matches());
    }
}
