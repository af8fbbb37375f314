package io.telelink.customer;

import java.util.Arrays;

import io.telelink.learning.value.BillingColumns;
import io.telelink.learning.value.BillingSummary;
import io.telelink.learning.value.Months;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a customer's time and payments when their value is estimated.
 *
 * @param tenureMonths since they joined, in months of 30.4375 days
 * @param bills        of the last twelve months; null where there are none
 */
public record ValueBasis(double tenureMonths, @Nullable BillingSummary bills) {

    public static final double DAYS_PER_MONTH = Months.DAYS;

    /** Numbers from which {@link #read} makes the same basis again, to the last bit. */
    public double[] write() {
        if (bills == null) {
            return new double[] {tenureMonths};
        }
        double[] figures = BillingColumns.values(bills);
        double[] all = new double[1 + figures.length];
        all[0] = tenureMonths;
        System.arraycopy(figures, 0, all, 1, figures.length);
        return all;
    }

    /** @throws IllegalArgumentException when the numbers are not what {@link #write} made */
    public static ValueBasis read(double[] written) {
        if (written.length == 0) {
            throw new IllegalArgumentException("a basis of value has a tenure at least");
        }
        return new ValueBasis(written[0], written.length == 1 ? null
                : BillingColumns.summary(Arrays.copyOfRange(written, 1, written.length)));
    }
}
