package io.telelink.scoring.ui;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.scoring.RiskDistribution;
import io.telelink.shell.Formats;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Histogram;
import io.telelink.shell.chart.Mark;

/** How the churn probabilities of the active customers are spread. */
final class RiskChart {

    private static final int BINS = 20;

    private RiskChart() {
    }

    static Chart of(RiskDistribution distribution) {
        double[] edges = IntStream.rangeClosed(0, BINS).mapToDouble(bin -> (double) bin / BINS).toArray();
        double[] counts = distribution.histogram(BINS);
        Histogram histogram = Histogram.of(text("scoring.risk-chart"), Axis.share(text("scoring.answer.probability")),
                        Axis.count(text("scoring.customers")), edges, counts)
                .withNote(text("scoring.risk-chart.note", Formats.count((long) Arrays.stream(counts).sum())));
        OptionalDouble threshold = distribution.threshold();
        return new Chart(threshold.isPresent() ? histogram.withMarks(mark(threshold.getAsDouble())) : histogram);
    }

    private static Mark mark(double threshold) {
        return new Mark(threshold, text("scoring.answer.threshold", Formats.share(threshold)));
    }

    private static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
