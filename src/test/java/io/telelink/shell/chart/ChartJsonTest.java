package io.telelink.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ChartJsonTest {

    private static final String MARKUP = "<img src=x onerror=\"alert('1')\"> & {a|b}";

    @Test
    void whatIsNotANumberTravelsAsNull() {
        ObjectNode json = ChartJson.of(Lines.of(
                "ROC",
                Axis.share("False positive rate"),
                Axis.number("Any", "u"),
                Line.of("A", new double[] {0, Double.NaN, 1}, new double[] {Double.POSITIVE_INFINITY, 0.5, 1})));

        assertThat(json.at("/lines/0/x").toString()).isEqualTo("[0.0,null,1.0]");
        assertThat(json.at("/lines/0/y").toString()).isEqualTo("[null,0.5,1.0]");
        assertThat(json.at("/y/from").isNull()).isTrue();
        assertThat(json.at("/x/to").doubleValue()).isEqualTo(1);
        assertThat(json.toString()).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void labelsAreDataAndArriveUnchanged() {
        ObjectNode json = ChartJson.of(Bars.rows(
                MARKUP, "Feature", Axis.count("Customers"), List.of(MARKUP), Series.of(MARKUP, List.of(1.0))));

        assertThat(json.get("title").stringValue()).isEqualTo(MARKUP);
        assertThat(json.at("/categories/0").stringValue()).isEqualTo(MARKUP);
        assertThat(json.at("/series/0/name").stringValue()).isEqualTo(MARKUP);
    }

    @Test
    void everyKindNamesItselfForTheDrawing() {
        assertThat(ChartJson.of(histogram()).get("type").stringValue()).isEqualTo("histogram");
        assertThat(ChartJson.of(gauge(0.4)).get("type").stringValue()).isEqualTo("gauge");
        assertThat(ChartJson.of(profile()).get("type").stringValue()).isEqualTo("profile");
        assertThat(ChartJson.of(contributions()).get("type").stringValue()).isEqualTo("contributions");
    }

    @Test
    void aGaugeCarriesThresholdAndZones() {
        ObjectNode json = ChartJson.of(gauge(Double.NaN));

        assertThat(json.get("value").isNull()).isTrue();
        assertThat(json.at("/threshold/at").doubleValue()).isEqualTo(0.36);
        assertThat(json.at("/zones/1/meaning").stringValue()).isEqualTo("HIGH");
    }

    @Test
    void specificationsThatDoNotFitTogetherAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bars.columns(
                "T", "C", Axis.count("N"), List.of("a", "b"), Series.of("s", List.of(1.0))));
        assertThatIllegalArgumentException().isThrownBy(() -> Histogram.of(
                "T", Axis.share("S"), Axis.count("N"), new double[] {0, 1}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Line.of("L", new double[] {1}, new double[] {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Profile.Feature(Axis.count("Calls"), 3, 1, 5, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series("s", List.of(1.0, 2.0, 3.0), List.of(Meaning.LOW, Meaning.HIGH)));
    }

    @Test
    void monthsCountOnAcrossYears() {
        assertThat(Figure.month(YearMonth.of(2027, 1)) - Figure.month(YearMonth.of(2026, 12))).isEqualTo(1);
        assertThat(Figure.MONTH.format(Figure.month(YearMonth.of(2026, 12)))).isEqualTo("Dec 2026");
        assertThat(Axis.number("Minutes", "min").format(265.06)).isEqualTo("265.1 min");
    }

    static Histogram histogram() {
        return Histogram.of(
                "Customers by churn probability",
                Axis.share("Churn probability"),
                Axis.count("Customers"),
                new double[] {0, 0.5, 1},
                new double[] {2400, 450});
    }

    static Gauge gauge(double probability) {
        return Gauge.probability(
                "Churn probability",
                probability,
                new Mark(0.36, "Threshold"),
                List.of(new Gauge.Zone(0.36, Meaning.LOW, "Low"), new Gauge.Zone(1, Meaning.HIGH, "High")));
    }

    static Profile profile() {
        return new Profile("Usage", List.of(
                new Profile.Feature(Axis.number("Day minutes", "min"), 109.8, 179.4, 249.4, 332.9),
                new Profile.Feature(Axis.count("Calls"), 0, 1, 3, 2)));
    }

    static Contributions contributions() {
        return Contributions.of("Why", Axis.number("Contribution", "log-odds"), "Average customer: 14.5%", "This customer: 82.1%", List.of(
                new Contributions.Contribution("Service calls", "5", 1.9),
                new Contributions.Contribution("Voice mail plan", "yes", -0.4)));
    }
}
