package io.telelink.scoring;

import java.time.LocalDate;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the predictions; what is null is not asked.
 *
 * @param account the whole account number
 * @param from    first day, UTC
 * @param to      last day, UTC
 */
public record PredictionFilter(@Nullable String account, @Nullable Long scoringRunId, @Nullable RiskBand band,
                               @Nullable Purpose purpose, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final PredictionFilter ALL = new PredictionFilter(null, null, null, null, null, null);

    public static PredictionFilter ofAccount(String account) {
        return new PredictionFilter(account, null, null, null, null, null);
    }
}
