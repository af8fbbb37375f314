package io.telelink.learning.uplift;

/**
 * The result of a training.
 *
 * @param trainingMembers members that the models saw
 * @param testMembers     members that only measured
 * @param qini            of the held-out members
 * @param curve           their Qini curve
 */
public record TrainedUplift(UpliftModel model, int trainingMembers, int testMembers, QiniEstimate qini, GainCurve curve) {
}
