package io.telelink.registry.panel;

import java.util.Locale;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.shell.Formats;

/** How measures and differences between them are written. */
public final class MeasureText {

    private static final int PERCENT = 100;

    private MeasureText() {
    }

    /** The name under which the texts know a measure. */
    public static String key(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String name(Measure measure) {
        return I18NProvider.translate("registry.metric." + key(measure));
    }

    public static String value(Measure measure, double value) {
        return switch (measure) {
            case ACCURACY, PRECISION, RECALL -> MetricText.share(value);
            case EMPC, PROFIT -> Formats.money(value);
            default -> MetricText.score(value);
        };
    }

    /** By how much a clear difference is one for the better or the worse: "12.3 points (5.1 to 19.2)". */
    public static String size(Measure measure, PairedDifference difference) {
        MetricInterval interval = difference.interval();
        boolean negative = difference.difference() < 0;
        return I18NProvider.translate("registry.compare.size", amount(measure, Math.abs(difference.difference()), true),
                amount(measure, negative ? -interval.high() : interval.low(), false),
                amount(measure, negative ? -interval.low() : interval.high(), false));
    }

    /** A difference that is not clear, with its signs: "+1.2 (−0.8 to +3.1)". */
    public static String signed(Measure measure, PairedDifference difference) {
        return I18NProvider.translate("registry.compare.size", plus(measure, difference.difference()),
                plus(measure, difference.interval().low()), plus(measure, difference.interval().high()));
    }

    private static String plus(Measure measure, double amount) {
        String written = amount(measure, amount, false);
        return amount > 0 && !written.equals(amount(measure, 0, false)) ? "+" + written : written;
    }

    private static String amount(Measure measure, double amount, boolean unit) {
        return switch (measure) {
            case ACCURACY, PRECISION, RECALL -> {
                String points = Formats.decimal(PERCENT * amount, 1);
                yield unit ? I18NProvider.translate("registry.compare.points", points) : points;
            }
            case EMPC, PROFIT -> Formats.money(amount);
            default -> MetricText.score(amount);
        };
    }
}
