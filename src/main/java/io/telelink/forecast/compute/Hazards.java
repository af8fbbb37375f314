package io.telelink.forecast.compute;

import java.util.Arrays;

import io.telelink.learning.value.Months;

/** How likely a customer is to leave in each of the months to come. Thread-safe. */
@FunctionalInterface
public interface Hazards {

    /**
     * Fills in the probabilities of leaving in month 1, 2, ... for who was there until then.
     *
     * @param probability  of leaving within the churn window
     * @param tenureMonths since joining
     */
    void fill(double probability, double tenureMonths, Plan plan, double[] hazard);

    /**
     * The same probability in every month, for as long as no retention curve is fitted.
     *
     * @param windowDays that the churn probability is about
     */
    static Hazards constant(int windowDays) {
        double windowsPerMonth = Months.DAYS / windowDays;
        return (probability, tenure, plan, hazard) ->
                Arrays.fill(hazard, 1 - Math.pow(1 - probability, windowsPerMonth));
    }
}
