package io.telelink.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import io.telelink.customer.ValueBasis;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValuePath;

/**
 * How the value of an answer came about.
 *
 * @param basis            bills and tenure that entered it
 * @param terms            what it takes for granted
 * @param measured         whether the value's range was calibrated on such terms, or carried over to them
 * @param path             month by month, {@link #MONTHS} at least
 * @param pathTitle        the survival-based version that tells the path where the value itself is learned; empty where it is its own
 * @param residualLifetime discounted months that the customer will still be there, where the path is known
 * @param drivers          what raises and lowers a learned value, $, greatest effect first; with {@link #average} they add up to it
 * @param average          value of the average customer of the training, $
 */
public record ValueStory(ValueKind kind, ValueBasis basis, ValueAssumptions terms, boolean measured, Optional<ValuePath> path,
                         Optional<String> pathTitle, OptionalDouble residualLifetime, List<Contribution> drivers, double average) {

    /** Months of a path, however short the horizon is. */
    public static final int MONTHS = 36;

    public ValueStory {
        drivers = List.copyOf(drivers);
    }
}
