package io.telelink.forecast.compute;

/** Months since joining, in bands. */
public enum TenureBand {
    UNDER_6, FROM_6, FROM_12, FROM_24, FROM_36, FROM_60;

    private static final int[] STARTS = {0, 6, 12, 24, 36, 60};

    public static TenureBand of(double months) {
        int band = 0;
        while (band + 1 < STARTS.length && months >= STARTS[band + 1]) {
            band++;
        }
        return values()[band];
    }
}
