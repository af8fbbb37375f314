package io.telelink.shadow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of challengers in shadow.
 *
 * @param challengers     how many versions may be in shadow at a time; each adds its own scoring to every run
 * @param sampleCustomers customers of a run, at most, that outcomes are compared on; of more, a sample by the hash of their id
 * @param keepDays        days of the business that the answers of a run are kept for, to be compared with outcomes; results stay
 */
@ConfigurationProperties("telelink.shadow")
public record ShadowSettings(@DefaultValue("2") int challengers, @DefaultValue("10000") int sampleCustomers,
                             @DefaultValue("400") int keepDays) {

    private static final int MOST_CHALLENGERS = 10;
    private static final int MOST_CUSTOMERS = 100_000;
    private static final int FEWEST_CUSTOMERS = 500;
    /** The longest churn window, and a month in which to look what became of it. */
    private static final int FEWEST_DAYS = 396;

    public ShadowSettings {
        if (challengers < 0 || challengers > MOST_CHALLENGERS || sampleCustomers < FEWEST_CUSTOMERS || sampleCustomers > MOST_CUSTOMERS
                || keepDays < FEWEST_DAYS) {
            throw new IllegalArgumentException("telelink.shadow: challengers must be from 0 to " + MOST_CHALLENGERS
                    + ", sample-customers from " + FEWEST_CUSTOMERS + " to " + MOST_CUSTOMERS + ", keep-days at least " + FEWEST_DAYS
                    + ", so that outcomes of the longest churn window are known before answers are deleted");
        }
    }
}
