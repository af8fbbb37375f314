package io.telelink.learning.uplift;

import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.Quantile;

/**
 * A difference of the means of two independent groups, first less second, with the large-sample interval of unequal variances
 * (Welch 1947, with the normal quantile: groups have hundreds of people).
 *
 * @param interval at 95 %
 */
public record MeanDifference(double difference, MetricInterval interval) {

    /** @throws IllegalArgumentException when a group is empty */
    public static MeanDifference of(Moments first, Moments second) {
        if (first.count() < 1 || second.count() < 1) {
            throw new IllegalArgumentException("an empty group has no mean");
        }
        double difference = first.mean() - second.mean();
        double reach = Quantile.ofNormal((1 + ProportionDifference.LEVEL) / 2)
                * Math.sqrt(first.variance() / first.count() + second.variance() / second.count());
        return new MeanDifference(difference, new MetricInterval(difference - reach, difference + reach));
    }
}
