package io.telelink.shell.chart;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A chart in a sentence, for those who hear it. */
final class ChartSummary {

    private ChartSummary() {}

    static String of(ChartSpec spec) {
        return switch (spec) {
            case Bars bars -> bars(bars);
            case Histogram histogram -> histogram(histogram);
            case Lines lines -> lines(lines);
            case Profile profile -> profile(profile);
            case Contributions contributions -> contributions(contributions);
            case Gauge gauge -> gauge(gauge);
        };
    }

    private static String bars(Bars bars) {
        return bars.series().stream()
                .map(series -> largest(series.values()) < 0
                        ? translate("shell.chart.summary.empty")
                        : translate(
                                "shell.chart.summary.bars",
                                series.name(),
                                bars.categories().get(largest(series.values())),
                                bars.value().format(series.values().get(largest(series.values())))))
                .collect(Collectors.joining(" "));
    }

    private static String histogram(Histogram histogram) {
        int fullest = largest(histogram.heights());
        return fullest < 0
                ? translate("shell.chart.summary.empty")
                : translate(
                        "shell.chart.summary.histogram",
                        histogram.value().title(),
                        histogram.value().format(histogram.edges().get(fullest)),
                        histogram.value().format(histogram.edges().get(fullest + 1)),
                        histogram.frequency().format(histogram.heights().get(fullest)));
    }

    private static String lines(Lines lines) {
        String names = lines.lines().stream().map(Line::name).collect(Collectors.joining(", "));
        String points = lines.points().stream()
                .map(point -> translate(
                        "shell.chart.summary.point",
                        point.label(),
                        lines.x().title(),
                        lines.x().format(point.x()),
                        lines.y().title(),
                        lines.y().format(point.y())))
                .collect(Collectors.joining(" "));
        return (translate("shell.chart.summary.lines", lines.y().title(), lines.x().title(), names) + " " + points)
                .strip();
    }

    private static String profile(Profile profile) {
        String unusual = profile.features().stream()
                .filter(Profile.Feature::isUnusual)
                .map(feature -> feature.axis().title() + " " + feature.axis().format(feature.value()))
                .collect(Collectors.joining(", "));
        return unusual.isEmpty()
                ? translate("shell.chart.summary.profile.usual")
                : translate("shell.chart.summary.profile", unusual);
    }

    private static String contributions(Contributions contributions) {
        String words = contributions.contributions().stream()
                .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.amount())))
                .limit(3)
                .map(reason -> translate(
                        reason.amount() > 0 ? "shell.chart.summary.raises" : "shell.chart.summary.lowers",
                        (reason.label() + " " + reason.value()).strip()))
                .collect(Collectors.joining(" "));
        return (contributions.start() + ". " + words + " " + contributions.result()).strip();
    }

    private static String gauge(Gauge gauge) {
        return translate(
                gauge.value() >= gauge.threshold().at() ? "shell.chart.summary.above" : "shell.chart.summary.below",
                gauge.scale().format(gauge.value()),
                gauge.scale().format(gauge.threshold().at()));
    }

    /** Index of the largest number; below zero where there is none. */
    private static int largest(List<Double> values) {
        return IntStream.range(0, values.size())
                .filter(i -> Double.isFinite(values.get(i)))
                .boxed()
                .max(Comparator.comparingDouble(values::get))
                .orElse(-1);
    }

    private static String translate(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
