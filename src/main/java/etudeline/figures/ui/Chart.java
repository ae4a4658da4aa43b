package etudeline.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** A drawing of numbers; what it shows is also to stand in a table. Its program comes when the first one is shown. */
@Tag("el-chart")
@JsModule("./el-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
final class Chart extends Component {

    /** How the values are drawn: along the time, as columns, or as rows under each other for long names. */
    enum Kind {
        LINE,
        BAR,
        ROWS
    }

    /** One value for each label. */
    record Series(String name, List<Integer> values) {}

    /** As the element reads it. */
    record Data(String kind, List<String> labels, List<Series> series) {}

    Chart(String label) {
        getElement().setProperty("label", label);
    }

    void show(Kind kind, List<String> labels, List<Series> series) {
        getElement().setPropertyBean("data", new Data(kind.name().toLowerCase(java.util.Locale.ROOT), labels, series));
    }
}
