package io.telelink.monitoring;

/**
 * What the test of the version that answered promised, at the threshold that the run used.
 *
 * @param profit $ per customer
 */
public record Promise(Proportion recall, Proportion precision, double brier, double calibrationError, double profit) {
}
