package io.telelink.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Svg;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The shape of a trend in a line without axes; the figure beside it says the amount. */
public final class Sparkline extends Composite<Svg> {

    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double EDGE = 3;

    /** Values of the last periods, oldest first; a single one has no shape. */
    public Sparkline(List<Double> values) {
        List<Double> known = values.stream().filter(Double::isFinite).toList();
        getContent().setSvg(known.size() < 2 ? "<svg viewBox='0 0 1 1'></svg>" : drawing(known));
        getContent().addClassName("sparkline");
        getContent().getElement().setAttribute("aria-hidden", "true");
    }

    private static String drawing(List<Double> values) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double range = high > low ? high - low : 1;
        double step = (WIDTH - 2 * EDGE) / (values.size() - 1);
        List<double[]> points = IntStream.range(0, values.size())
                .mapToObj(i -> new double[] {
                    EDGE + i * step, HEIGHT - EDGE - (values.get(i) - low) / range * (HEIGHT - 2 * EDGE)
                })
                .toList();
        double[] last = points.getLast();
        String line = points.stream().map(p -> number(p[0]) + "," + number(p[1])).collect(Collectors.joining(" "));
        return "<svg viewBox='0 0 %s %s' preserveAspectRatio='xMaxYMid meet'><polyline points='%s'/>"
                        .formatted(number(WIDTH), number(HEIGHT), line)
                + "<circle cx='%s' cy='%s' r='2.5'/></svg>".formatted(number(last[0]), number(last[1]));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
