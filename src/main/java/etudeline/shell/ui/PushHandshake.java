package etudeline.shell.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Has the web socket of an open page carry its few hundred bytes as they are. Compressed, as every browser offers, each would
 * keep a compressor and its counterpart outside the heap, 90 KB at rest, for as long as the page is open.
 */
final class PushHandshake extends HttpFilter {

    private static final String OFFERED = "Sec-WebSocket-Extensions";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new NothingOffered(request), response);
    }

    private static final class NothingOffered extends HttpServletRequestWrapper {

        NothingOffered(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return OFFERED.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return OFFERED.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
