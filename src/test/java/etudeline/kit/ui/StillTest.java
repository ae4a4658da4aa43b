package etudeline.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class StillTest {

    private static String filled(Component... parts) {
        return Still.in(new Div(), parts).getElement().getProperty("innerHTML");
    }

    @Test
    void what_is_in_it_looks_as_the_components_do() {
        Anchor link = new Anchor("/chapitres/12", "Noyau ");
        link.getElement().setAttribute("router-link", true);
        Span sign = new Span("2");
        sign.addClassNames("badge", "violet");
        link.add(sign);
        assertThat(filled(link, Icon.CHEVRON_RIGHT.small()))
                .isEqualTo("<a href=\"/chapitres/12\" router-link>Noyau <span class=\"badge violet\">2</span></a>"
                        + "<el-icon name=\"chevron-right\" class=\"s\"></el-icon>");
    }

    @Test
    void words_stay_words_whatever_they_are() {
        Span named = new Span("a < b & c");
        named.setTitle("\"><img src=x onerror=alert(1)>");
        assertThat(filled(new Text("<script>alert(1)</script>"), named))
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;"
                        + "<span title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\">a &lt; b &amp; c</span>");
    }

    @Test
    void none_of_its_parts_stays_in_memory() {
        Div place = Still.in(new Div(), new Span("one"), new Span("two"));
        assertThat(place.getElement().getChildCount()).isZero();
    }
}
