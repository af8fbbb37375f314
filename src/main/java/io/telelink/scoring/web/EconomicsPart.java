package io.telelink.scoring.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.economics.Economics;

/** The economic settings that a value was computed under. */
@Schema(name = "ValueSettings")
record EconomicsPart(
        long version,
        @Schema(description = "Share, such as 0.1") double annualDiscountRate,
        @Schema(description = "Share of revenue that is earned") double margin,
        int horizonMonths,
        @Schema(description = "That the churn model was trained for") int churnWindowDays) {

    static EconomicsPart of(Economics economics, int churnWindowDays) {
        return new EconomicsPart(economics.id(), economics.annualDiscountRate(), economics.margin(),
                economics.horizonMonths(), churnWindowDays);
    }
}
