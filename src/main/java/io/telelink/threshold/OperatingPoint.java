package io.telelink.threshold;

/**
 * What contacting everybody at or above a threshold means.
 *
 * @param found     churners of the test rows at or above
 * @param wrong     others of the test rows at or above
 * @param recall    share of the churners of the test rows who are at or above
 * @param precision share of churners among those; 0 when there are none
 * @param profit    $ per customer of the test rows at the mean acceptance
 * @param list      active customers of the base who are at or above now
 */
public record OperatingPoint(double threshold, int found, int wrong, double recall, double precision, double profit, long list) {
}
