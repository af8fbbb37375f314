package io.telelink.economics.web;

import java.time.Instant;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.economics.Economics;

/** A version of the settings. */
@Schema(name = "Economics")
record EconomicsBody(
        long version,
        @Schema(description = "Share, such as 0.1") double annualDiscountRate,
        @Schema(description = "Share of revenue that is earned") double margin,
        int horizonMonths,
        int churnWindowDays,
        String reason,
        Instant changedAt,
        String changedBy) {

    static EconomicsBody of(Economics economics) {
        return new EconomicsBody(economics.id(), economics.annualDiscountRate(), economics.margin(),
                economics.horizonMonths(), economics.churnWindowDays(), economics.reason(), economics.changedAt(),
                economics.changedBy());
    }
}
