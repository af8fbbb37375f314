package io.telelink.scoring;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/** What two runs say of the customers whom both scored. */
public final class RunComparison {

    private RunComparison() {
    }

    /** How many customers were in one band in the earlier run and in one in the later. */
    public record Cell(RiskBand before, RiskBand after, long customers) {
    }

    /** A customer who changed band. */
    public record Change(long customerId, String accountNumber, RiskBand before, RiskBand after, double probabilityBefore,
                         double probabilityAfter) {
    }

    /** Which changes to show; what is null is not asked. */
    public record Wanted(@Nullable RiskBand before, @Nullable RiskBand after) {

        public static final Wanted ALL = new Wanted(null, null);
    }
}
