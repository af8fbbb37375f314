package io.telelink.learning.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paired differences in a sentence, for records that are kept in words, such as the reason of a proposal: "Better: profit per
 * customer +$0.42 ($0.18 to $0.66). No difference shown: recall."
 */
public final class DifferenceWords {

    private static final int PERCENT = 100;

    private DifferenceWords() {
    }

    /** What is better, what is worse, and which of the measures named in the rule show no difference. */
    public static String of(BetterWithConfidence verdict, Map<Measure, PairedDifference> differences) {
        List<Measure> open = Stream.of(Measure.PROFIT, Measure.RECALL, Measure.PRECISION, Measure.F1, Measure.BRIER)
                .filter(measure -> !verdict.better().contains(measure) && !verdict.worse().contains(measure)).toList();
        return Stream.of(part("Better", sizes(verdict.better(), differences)), part("Worse", sizes(verdict.worse(), differences)),
                        part("No difference shown", open.stream().map(DifferenceWords::name).collect(Collectors.joining(", "))))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String part(String what, String measures) {
        return measures.isEmpty() ? "" : what + ": " + measures + ".";
    }

    private static String sizes(List<Measure> measures, Map<Measure, PairedDifference> differences) {
        return measures.stream().map(measure -> {
            PairedDifference difference = differences.get(measure);
            MetricInterval interval = difference.interval();
            return name(measure) + " " + amount(measure, difference.difference()) + " (" + amount(measure, interval.low()) + " to "
                    + amount(measure, interval.high()) + ")";
        }).collect(Collectors.joining(", "));
    }

    private static String name(Measure measure) {
        return switch (measure) {
            case PROFIT -> "profit per customer";
            case EMPC -> "expected maximum profit per customer";
            case F1 -> "F1";
            case ROC_AUC -> "ROC-AUC";
            case PR_AUC -> "PR-AUC";
            case BRIER -> "Brier score";
            case ECE -> "calibration error";
            default -> Arrays.stream(measure.name().toLowerCase(Locale.ROOT).split("_")).collect(Collectors.joining(" "));
        };
    }

    private static String amount(Measure measure, double amount) {
        return switch (measure) {
            case ACCURACY, PRECISION, RECALL -> String.format(Locale.ROOT, "%+.1f points", PERCENT * amount);
            case EMPC, PROFIT -> String.format(Locale.ROOT, "%s$%.2f", amount < 0 ? "-" : "+", Math.abs(amount));
            default -> String.format(Locale.ROOT, "%+.4f", amount);
        };
    }
}
