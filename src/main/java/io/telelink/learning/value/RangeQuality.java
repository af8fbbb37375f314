package io.telelink.learning.value;

import io.telelink.learning.metric.MetricInterval;

/**
 * How well ranges hold what they promise.
 *
 * @param coverage share of customers whose value lay within their range
 * @param width mean width, $
 */
public record RangeQuality(double coverage, MetricInterval coverageInterval, double width, MetricInterval widthInterval) {
}
