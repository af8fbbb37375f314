package io.telelink.learning.value;

import java.io.InputStream;

/**
 * What a value estimate takes for granted.
 *
 * @param margin share of the charge that is earned, 0 to 1
 * @param annualDiscountRate 0 to 1
 * @param horizonMonths months looked ahead
 * @param churnWindowDays days over which the churn probability holds
 */
public record ValueAssumptions(double margin, double annualDiscountRate, int horizonMonths, int churnWindowDays) {

    public static ValueAssumptions read(String fileName, InputStream yaml) {
        throw new UnsupportedOperationException();
    }

    public byte[] toBytes() {
        throw new UnsupportedOperationException();
    }

    public static ValueAssumptions fromBytes(byte[] artifact) {
        throw new UnsupportedOperationException();
    }
}
