package io.telelink.learning.value;

import io.telelink.learning.data.Schema;
import io.telelink.learning.model.ProbabilityInterval;
import org.jspecify.annotations.Nullable;

/**
 * What the value of one customer is estimated from.
 *
 * @param schema that the row follows
 * @param row raw features as {@link Schema} describes them
 * @param tenureMonths since the customer joined, 0 or more
 * @param monthlyCharge at present, $, 0 or more; the expected revenue where there are no bills
 * @param bills of the twelve months before; null where there are none
 * @param churnProbability calibrated, within the churn window
 * @param interval of that probability
 */
public record ValueInputs(Schema schema, double[] row, double tenureMonths, double monthlyCharge,
                          @Nullable BillingSummary bills, double churnProbability, ProbabilityInterval interval) {
}
