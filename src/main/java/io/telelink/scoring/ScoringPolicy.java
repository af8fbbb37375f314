package io.telelink.scoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of scoring.
 *
 * @param highValueMonthlyCharge monthly charge from which a customer counts as one of high value, $
 * @param topReasons             how many reasons are kept with a prediction
 * @param batchRows              most rows of one batch request
 * @param rangeRows              customers that a scoring run scores and commits at a time
 */
@ConfigurationProperties("telelink.scoring")
public record ScoringPolicy(@DefaultValue("65") double highValueMonthlyCharge, @DefaultValue("5") int topReasons,
                            @DefaultValue("10000") int batchRows, @DefaultValue("2000") int rangeRows) {

    public ScoringPolicy {
        if (!(highValueMonthlyCharge >= 0) || topReasons < 1 || batchRows < 1 || rangeRows < 1) {
            throw new IllegalArgumentException("telelink.scoring: every setting must be positive");
        }
    }
}
