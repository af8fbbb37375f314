package io.telelink.scoring.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

import io.telelink.database.BinaryCopyReader;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Pricing.Decision;
import org.jspecify.annotations.Nullable;

/**
 * How a pricing travels to and from the last columns of {@code prediction}. A row in which any of them is filled has a pricing:
 * one that was filled in afterwards does not pass for a row from before.
 */
final class PricingColumns {

    private static final double[] NOTHING = {};

    private PricingColumns() {
    }

    static void write(BinaryCopyWriter copy, @Nullable Pricing pricing) {
        Decision decision = pricing == null ? null : pricing.decision();
        if (pricing == null) {
            copy.nothing().nothing().nothing().nothing();
        } else {
            copy.whole(pricing.economicsId()).number(pricing.expectedRevenue()).number(pricing.valueIfKept()).numbers(pricing.inputs());
        }
        if (decision == null) {
            copy.nothing().nothing().nothing().nothing();
        } else {
            copy.whole(decision.policyId()).whole(decision.offerVersionId()).number(decision.expectedProfit())
                    .text(decision.rule());
        }
    }

    static @Nullable Pricing read(BinaryCopyReader row) {
        return pricing(row.wholeOrNull(), row.numberOrNull(), row.numberOrNull(), row.numbers(), row.wholeOrNull(), row.wholeOrNull(),
                row.numberOrNull(), row.text());
    }

    static @Nullable Pricing read(ResultSet row) throws SQLException {
        Array inputs = row.getArray("value_inputs");
        return pricing((Long) row.getObject("economics_id"), (Double) row.getObject("expected_revenue"),
                (Double) row.getObject("value_if_kept"),
                inputs == null ? null : Arrays.stream((Double[]) inputs.getArray()).mapToDouble(Double::doubleValue).toArray(),
                (Long) row.getObject("proposal_policy_id"), (Long) row.getObject("offer_version_id"),
                (Double) row.getObject("expected_profit"), row.getString("recommendation_rule"));
    }

    private static @Nullable Pricing pricing(@Nullable Long economics, @Nullable Double revenue, @Nullable Double kept,
                                             double @Nullable [] inputs, @Nullable Long policy, @Nullable Long offer, @Nullable Double profit,
                                             @Nullable String rule) {
        Decision decision = policy == null && offer == null && profit == null && rule == null ? null
                : new Decision(policy == null ? 0 : policy, offer, profit, rule == null ? "" : rule);
        return economics == null && revenue == null && kept == null && inputs == null && decision == null ? null
                : new Pricing(economics == null ? 0 : economics, revenue == null ? Double.NaN : revenue,
                        kept == null ? Double.NaN : kept,
                        inputs == null ? NOTHING : inputs, decision);
    }
}
