package io.telelink.learning.metric;

import java.util.Optional;

/**
 * How a model decides about one group of the customers it was tested on, as counts.
 *
 * @param feature what divides the customers, in words
 * @param group the group, in words
 * @param rows customers of the group
 * @param churners among them
 * @param found churners that the model flags
 * @param falseAlarms stayers that it flags
 */
public record GroupRates(String feature, String group, int rows, int churners, int found, int falseAlarms) {

    /** Of fewer customers no rate is stated: its interval would be wider than half of all there is. */
    public static final int FEWEST = 20;

    /** Confidence of the intervals. */
    public static final double LEVEL = .95;

    /** A share of some customers with its interval (Wilson 1927). */
    public record Rate(double share, MetricInterval interval, int of) {
    }

    public GroupRates {
        if (found > churners || falseAlarms > rows - churners || churners > rows || found < 0 || falseAlarms < 0) {
            throw new IllegalArgumentException("counts of the group " + group + " contradict each other");
        }
    }

    /** Share of the churners that are flagged; empty where there are too few to say. */
    public Optional<Rate> recall() {
        return rate(found, churners);
    }

    /** Share of the stayers that are flagged; empty where there are too few to say. */
    public Optional<Rate> falseAlarmRate() {
        return rate(falseAlarms, rows - churners);
    }

    private static Optional<Rate> rate(int part, int of) {
        return of < FEWEST ? Optional.empty()
                : Optional.of(new Rate((double) part / of, MetricInterval.wilson(part, of, LEVEL), of));
    }
}
