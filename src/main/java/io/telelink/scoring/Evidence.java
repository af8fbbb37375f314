package io.telelink.scoring;

import java.util.Optional;

import io.telelink.customer.Snapshot;
import io.telelink.learning.value.ValueAssumptions;

/**
 * What a prediction was computed from, besides what it records itself.
 *
 * @param snapshot    what was known about the person
 * @param churnTitle  the churn model in words
 * @param valueTitle  the value model in words
 * @param mediumFrom  calibrated probability from which the churn version calls a risk medium
 * @param trainedOn   whether the snapshot is known to have been among the rows that the churn version was trained on
 * @param standardError greatest standard error of a contribution, on the scale of the reasons; 0 where they are exact
 * @param assumptions what the value takes for granted, where its record says so
 * @param kind        how the value came about
 * @param measured    whether the value's range was calibrated on what these assumptions say, or carried over to it
 * @param offer       name of the offer that was proposed, where there is one
 * @param rule        why the policy decided as it did, in a sentence; empty where none did
 */
public record Evidence(Snapshot snapshot, String churnTitle, String valueTitle, double mediumFrom,
                       boolean trainedOn, double standardError, Optional<ValueAssumptions> assumptions, ValueKind kind,
                       boolean measured,
                       Optional<String> offer,
                       Optional<String> rule) {
}
