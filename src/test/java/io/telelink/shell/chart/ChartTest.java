package io.telelink.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.telelink.shell.ChartTestBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChartTest extends ChartTestBase {

    @Test
    void allWordsOfTheDrawingAreTranslated() {
        JsonNode texts = (JsonNode) new Chart(ChartJsonTest.histogram()).getElement().getPropertyRaw("texts");

        assertThat(texts.propertyNames()).contains("table", "download", "failed", "retry");
        assertThat(texts.toString()).doesNotContain("!{");
    }

    @Test
    void thePlaceIsKeptBeforeAnythingIsDrawn() {
        Chart chart = new Chart(ChartJsonTest.profile());

        assertThat(chart.getStyle().get("--chart-height")).isEqualTo(ChartJsonTest.profile().height() + "px");
        assertThat(chart.getStyle().get("--chart-narrow-height")).isNotEqualTo(chart.getStyle().get("--chart-height"));
    }

    @Test
    void everyKindCanBeHeard() {
        assertThat(summary(ChartJsonTest.histogram()))
                .isEqualTo("Churn probability: most fall between 0.0% and 50.0% (2,400).");
        assertThat(summary(ChartJsonTest.gauge(0.821))).isEqualTo("82.1%, at or above the threshold of 36.0%.");
        assertThat(summary(ChartJsonTest.gauge(0.1))).isEqualTo("10.0%, below the threshold of 36.0%.");
        assertThat(summary(ChartJsonTest.profile()))
                .isEqualTo("Outside the middle 80% of customers: Day minutes 332.9 min.");
        assertThat(summary(ChartJsonTest.contributions()))
                .isEqualTo("Average customer: 14.5%. Service calls 5 raises the risk. Voice mail plan yes lowers the risk."
                        + " This customer: 82.1%");
        assertThat(summary(Bars.columns("T", "Risk", Axis.count("N"), List.of("Low", "High"),
                        Series.of("Customers", List.of(Double.NaN, 7.0)))))
                .isEqualTo("Customers: largest for High with 7.");
        assertThat(summary(Bars.columns("T", "Risk", Axis.count("N"), List.of(), Series.of("Customers", List.of()))))
                .isEqualTo("No data.");
        assertThat(summary(Lines.of("ROC", Axis.share("FPR"), Axis.share("TPR"), Line.of("Forest", new double[0], new double[0]))
                        .withPoints(new Lines.Point(0.1, 0.8, "Threshold"))))
                .isEqualTo("TPR against FPR: Forest. Threshold: FPR 10.0%, TPR 80.0%.");
    }

    @Test
    void theLibraryThatTheDrawingAsksForIsOnTheClassPath() throws Exception {
        String module = new String(
                Chart.class.getResourceAsStream("/META-INF/resources/ui/chart/library.js").readAllBytes());
        String address = module.replaceAll("(?s).*new URL\\('../../(webjars/[^']+)'.*", "$1");

        assertThat(Chart.class.getResource("/META-INF/resources/" + address)).isNotNull();
    }

    private static String summary(ChartSpec spec) {
        JsonNode json = (JsonNode) new Chart(spec).getElement().getPropertyRaw("spec");
        return json.get("summary").stringValue();
    }
}
