package io.telelink.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.ChartSpec;
import io.telelink.shell.chart.Contributions;
import io.telelink.shell.chart.Contributions.Contribution;
import io.telelink.shell.chart.Figure;
import io.telelink.shell.chart.Gauge;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Histogram;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Mark;
import io.telelink.shell.chart.Meaning;
import io.telelink.shell.chart.Profile;
import io.telelink.shell.chart.Series;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Every kind of chart, to look at. */
@Route(value = "charts", registerAtStartup = false)
@Menu(title = "Charts", order = 2, icon = "vaadin:chart-line")
@PermitAll
public class ChartGalleryView extends Page {

    public ChartGalleryView() {
        super("Charts", "Can every chart be read at a glance?");
        Div columns = new Div();
        columns.addClassName("columns");
        for (ChartSpec spec : specs()) {
            Div panel = new Div(new Chart(spec));
            panel.addClassName("panel");
            columns.add(panel);
        }
        add(columns);
        for (ChartSpec wide : List.of(profile(), contributions(), forecast())) {
            Div panel = new Div(new Chart(wide));
            panel.addClassName("panel");
            add(panel);
        }
    }

    static List<ChartSpec> specs() {
        return List.of(gauge(), contributions(), profile(), histogram(), roc(), precisionRecall(), forecast(), bars(), stacked(), months());
    }

    private static Gauge gauge() {
        return Gauge.probability(
                "Churn probability",
                0.821,
                new Mark(0.36, "Threshold"),
                List.of(
                        new Gauge.Zone(0.15, Meaning.LOW, "Low"),
                        new Gauge.Zone(0.36, Meaning.MEDIUM, "Medium"),
                        new Gauge.Zone(1, Meaning.HIGH, "High")));
    }

    private static Contributions contributions() {
        return Contributions.of(
                        "Why this customer",
                        Axis.number("Contribution", "log-odds"),
                        "Average customer: 14.5%",
                        "This customer: 82.1%",
                        List.of(
                                new Contribution("Customer service calls", "5 calls", 1.92),
                                new Contribution("Total day charge", "$45.07", 1.31),
                                new Contribution("International plan", "yes", 0.84),
                                new Contribution("<b>Voice mail</b> plan {a|b}", "no", 0.12),
                                new Contribution("Total international calls", "8 calls", -0.41),
                                new Contribution("All 14 others together", "", -0.22)))
                .withNote("Customer service calls and the day charge move this answer most.");
    }

    private static Profile profile() {
        return new Profile("Usage against the base", List.of(
                new Profile.Feature(Axis.number("Day minutes", "min"), 109.8, 179.4, 249.4, 332.9),
                new Profile.Feature(Axis.number("Evening minutes", "min"), 136.0, 201.4, 265.6, 317.8),
                new Profile.Feature(Axis.number("Night minutes", "min"), 136.1, 201.2, 265.4, 160.6),
                new Profile.Feature(Axis.number("International minutes", "min"), 6.7, 10.3, 13.7, 5.4),
                new Profile.Feature(Axis.count("Customer service calls"), 0, 1, 3, 5),
                new Profile.Feature(Axis.money("Monthly charge"), 45.1, 59.5, 73.2, 87.3)));
    }

    private static Histogram histogram() {
        double[] edges = IntStream.rangeClosed(0, 20).mapToDouble(i -> i / 20.0).toArray();
        double[] heights = {1180, 690, 320, 180, 110, 71, 50, 38, 30, 22, 19, 17, 16, 15, 18, 21, 25, 34, 48, 29};
        List<Meaning> meanings = IntStream.range(0, 20)
                .mapToObj(i -> i < 3 ? Meaning.LOW : i < 7 ? Meaning.MEDIUM : Meaning.HIGH)
                .toList();
        return Histogram.of("Customers by churn probability", Axis.share("Churn probability"), Axis.count("Customers"), edges, heights)
                .withMeanings(meanings)
                .withMarks(new Mark(0.36, "Threshold 36.0%"))
                .withNote("Few customers stand between the two groups.");
    }

    private static Lines roc() {
        return Lines.of("ROC curve", Axis.share("False positive rate"), Axis.share("True positive rate"),
                        curve("Gradient boosting", x -> Math.pow(x, 0.12)),
                        curve("Random forest", x -> Math.pow(x, 0.18)),
                        curve("Logistic regression", x -> Math.pow(x, 0.4)))
                .withGuides(Guide.diagonal("Chance"))
                .withPoints(new Lines.Point(0.02, 0.62, "Threshold 36.0%"));
    }

    private static Lines precisionRecall() {
        return Lines.of("Precision against recall", Axis.share("Recall"), Axis.share("Precision"),
                        curve("Gradient boosting", x -> 1 - Math.pow(x, 9) * 0.85))
                .withGuides(Guide.horizontal(0.145, "Share of churners"))
                .withPoints(new Lines.Point(0.86, 0.781, "Threshold 36.0%"));
    }

    private static Lines forecast() {
        double start = Figure.month(YearMonth.of(2026, 11));
        double[] x = IntStream.range(0, 25).mapToDouble(i -> start + i).toArray();
        double[] y = IntStream.range(0, 25).mapToDouble(i -> 173_000 * Math.pow(0.985, i)).toArray();
        double[] low = IntStream.range(0, 25).mapToDouble(i -> y[i] * (1 - 0.006 * i)).toArray();
        double[] high = IntStream.range(0, 25).mapToDouble(i -> y[i] * (1 + 0.005 * i)).toArray();
        double[] kept = IntStream.range(0, 25).mapToDouble(i -> 173_000 * Math.pow(0.992, i)).toArray();
        return Lines.of("Monthly revenue expected", Axis.month("Month"), Axis.money("Revenue").between(0.0, null),
                Line.of("Without action", x, y).between(low, high),
                Line.of("With this month's actions", x, kept));
    }

    private static Bars bars() {
        return Bars.rows("What matters to the model", "Feature", Axis.share("Share of importance").between(0.0, null),
                List.of("Total charge", "Customer service calls", "International plan", "Voice mail plan", "Total international calls"),
                Series.of("Importance", Meaning.MAIN, List.of(0.38, 0.21, 0.14, 0.07, Double.NaN)));
    }

    private static Bars stacked() {
        return new Bars("Customers by state and risk", "", "State", Axis.count("Customers"),
                List.of("CA", "NJ", "TX", "OH"),
                List.of(Series.of("Low", Meaning.LOW, List.of(40.0, 52.0, 48.0, 61.0)),
                        Series.of("Medium", Meaning.MEDIUM, List.of(11.0, 9.0, 13.0, 8.0)),
                        Series.of("High", Meaning.HIGH, List.of(9.0, 18.0, 18.0, 6.0))),
                true, true);
    }

    private static Bars months() {
        return Bars.columns("Customers by risk", "Risk", Axis.count("Customers"), List.of("Low", "Medium", "High"),
                new Series("Customers", List.of(2190.0, 480.0, 412.0), List.of(Meaning.LOW, Meaning.MEDIUM, Meaning.HIGH)));
    }

    private static Line curve(String name, DoubleUnaryOperator f) {
        double[] x = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();
        return Line.of(name, x, IntStream.rangeClosed(0, 100).mapToDouble(i -> f.applyAsDouble(x[i])).toArray());
    }
}
