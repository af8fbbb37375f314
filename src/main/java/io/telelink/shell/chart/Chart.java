package io.telelink.shell.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws any {@link ChartSpec}: as wide as its place, as high as its data wants, in the colours of the page, with its
 * data as a table and its image to take away. The drawing itself is in {@code frontend/app-chart.js}.
 */
@Tag("app-chart")
@JsModule("context://ui/app-chart.js")
public final class Chart extends Component implements HasSize, HasStyle {

    private static final String TEXTS = "shell.chart.";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("table", TEXTS + "table"),
            Map.entry("drawing", TEXTS + "drawing"),
            Map.entry("download", TEXTS + "download"),
            Map.entry("loading", TEXTS + "loading"),
            Map.entry("failed", TEXTS + "failed"),
            Map.entry("retry", TEXTS + "retry"),
            Map.entry("empty", TEXTS + "empty"),
            Map.entry("range", TEXTS + "range"),
            Map.entry("median", TEXTS + "median"),
            Map.entry("customer", TEXTS + "customer"),
            Map.entry("low", TEXTS + "low"),
            Map.entry("high", TEXTS + "high"),
            Map.entry("feature", TEXTS + "feature"),
            Map.entry("value", TEXTS + "value"),
            Map.entry("from", TEXTS + "from"),
            Map.entry("to", TEXTS + "to"),
            Map.entry("line", TEXTS + "line"),
            Map.entry("threshold", TEXTS + "threshold"),
            Map.entry("raises", TEXTS + "raises"),
            Map.entry("lowers", TEXTS + "lowers"));

    private ChartSpec spec;

    public Chart(ChartSpec spec) {
        this.spec = spec;
        addClassName("app-chart");
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        WORDS.forEach((name, key) -> texts.put(name, getTranslation(key)));
        getElement().setPropertyJson("texts", texts);
        setSpec(spec);
    }

    public ChartSpec spec() {
        return spec;
    }

    /** Draws something else in the same place. */
    public void setSpec(ChartSpec spec) {
        this.spec = spec;
        ObjectNode json = ChartJson.of(spec);
        json.put("summary", ChartSummary.of(spec));
        getElement().setPropertyJson("spec", json);
        getStyle().set("--chart-height", spec.height() + "px");
        getStyle().set("--chart-narrow-height", spec.narrowHeight() + "px");
    }
}
