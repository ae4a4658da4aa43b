package etudeline.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import etudeline.access.ContentPolicy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class PagePolicyTest {

    private static final String PAGE = """
            <html><head><style>p {}</style><script>start()</script><script type="module" src="x.js"></script>
            <link rel="modulepreload" href="y.js"><link rel="stylesheet" href="z.css"></head><body></body></html>""";

    private final Document document = Jsoup.parse(PAGE);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private Map<String, String> policy() {
        VaadinRequest request = mock(VaadinRequest.class, RETURNS_DEEP_STUBS);
        when(request.getService().getDeploymentConfiguration().isProductionMode())
                .thenReturn(true);
        PagePolicy.on(new IndexHtmlResponse(
                request, new VaadinServletResponse(response, mock(VaadinServletService.class)), document));
        return Arrays.stream(
                        String.valueOf(response.getHeader(ContentPolicy.HEADER)).split("; *"))
                .collect(Collectors.toMap(
                        directive -> directive.substring(0, directive.indexOf(' ')), Function.identity()));
    }

    @Test
    void every_script_and_style_of_the_page_carries_the_number_of_its_policy() {
        String script = policy().get("script-src");
        String nonce = document.selectXpath("//meta[@property='csp-nonce']").attr("nonce");
        assertThat(nonce).hasSizeGreaterThanOrEqualTo(22);
        assertThat(script).isEqualTo("script-src 'nonce-" + nonce + "'");
        assertThat(document.select("script, style, link[rel=modulepreload]"))
                .hasSize(4)
                .allSatisfy(element -> assertThat(element.attr("nonce")).isEqualTo(nonce));
    }

    @Test
    void the_number_is_another_each_time_and_the_page_is_kept_by_nobody() {
        String first = policy().get("script-src");
        assertThat(policy().get("script-src")).isNotEqualTo(first);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void styles_of_single_elements_are_the_only_exception() {
        Map<String, String> policy = policy();
        assertThat(policy.get("default-src")).isEqualTo("default-src 'none'");
        assertThat(policy.get("style-src-attr")).isEqualTo("style-src-attr 'unsafe-inline'");
        assertThat(policy.values().stream().filter(directive -> directive.contains("unsafe")))
                .containsExactly("style-src-attr 'unsafe-inline'");
        assertThat(policy.values()).noneMatch(directive -> directive.matches(".*(\\*|https?:|script.*data:).*"));
        assertThat(policy.get("frame-ancestors")).isEqualTo("frame-ancestors 'none'");
    }
}
