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

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public static final PredictionFilter ALL = new PredictionFilter(null, null, null, null, null, null);

    /** Days that no prediction can be of are brought to where the database can still compare them. */
    public PredictionFilter {
        // PostgreSQL's texts cannot hold the character 0, so no account number does.
        account = account == null || account.isBlank() ? null : account.strip().replace('\0', ' ');
        from = within(from);
        to = within(to);
    }

    private static @Nullable LocalDate within(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    public static PredictionFilter ofAccount(String account) {
        return new PredictionFilter(account, null, null, null, null, null);
    }
}
