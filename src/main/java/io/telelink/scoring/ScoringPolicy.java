package io.telelink.scoring;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of scoring.
 *
 * @param highValueMonthlyCharge monthly charge from which a customer counts as one of high value, $
 * @param topReasons             how many reasons are kept with a prediction
 * @param batchRows              most rows of one batch request
 * @param rangeRows              customers that a scoring run scores and commits at a time
 * @param threads                threads of a process that score ranges, of which no more are started than may hold a
 *                               connection; 0 for one more than there are processors, as each waits for the database in between
 * @param lookInterval           how often a process looks whether there is a run of another one to take part in
 * @param sealInterval           how often answers given one by one are sealed into the ledger
 * @param retentionMonths        months that predictions are kept after the month they were made in; 0 keeps them for ever
 */
@ConfigurationProperties("telelink.scoring")
public record ScoringPolicy(@DefaultValue("65") double highValueMonthlyCharge, @DefaultValue("5") int topReasons,
                            @DefaultValue("10000") int batchRows, @DefaultValue("20000") int rangeRows,
                            @DefaultValue("0") int threads, @DefaultValue("2s") Duration lookInterval,
                            @DefaultValue("1m") Duration sealInterval, @DefaultValue("0") int retentionMonths) {

    private static final int MOST_RANGE_ROWS = 50_000;

    public ScoringPolicy {
        if (!(highValueMonthlyCharge >= 0) || topReasons < 1 || batchRows < 1 || rangeRows < 1) {
            throw new IllegalArgumentException("telelink.scoring: every setting must be positive");
        }
        if (rangeRows > MOST_RANGE_ROWS || threads < 0 || retentionMonths < 0) {
            throw new IllegalArgumentException("telelink.scoring: range-rows must be at most " + MOST_RANGE_ROWS
                    + ", threads and retention-months not negative");
        }
        threads = threads == 0 ? Runtime.getRuntime().availableProcessors() + 1 : threads;
    }

    /** The same policy with the settings of an earlier answer. */
    public ScoringPolicy with(double earlierHighValueCharge, int earlierTopReasons) {
        return new ScoringPolicy(earlierHighValueCharge, earlierTopReasons, batchRows, rangeRows, threads, lookInterval,
                sealInterval, retentionMonths);
    }
}
