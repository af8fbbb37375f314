package io.telelink.learning.model;

import java.util.List;

/**
 * Changes with which a customer would not be at high risk. They say what the model would answer, not what an offer causes.
 *
 * @param changes what is to change
 * @param along what changes with it, such as the minutes with their charge
 * @param probability calibrated, after the changes
 * @param band after the changes
 * @param distance sum of the changes in standard deviations of the training rows
 */
public record WayOut(List<FeatureChange> changes, List<FeatureChange> along, double probability, RiskBand band,
                     double distance) {

    public WayOut {
        changes = List.copyOf(changes);
        along = List.copyOf(along);
    }
}
