package io.telelink.economics.web;

import io.telelink.economics.EconomicsRefusedException;
import io.telelink.economics.Terms;
import org.jspecify.annotations.Nullable;

/**
 * The settings as a program wants them, all of them.
 *
 * @param version that the change was made from
 * @param reason  why
 */
record EconomicsRequest(@Nullable Long version, @Nullable Double annualDiscountRate, @Nullable Double margin,
                        @Nullable Integer horizonMonths, @Nullable Integer churnWindowDays, @Nullable String reason) {

    Terms terms() {
        if (annualDiscountRate == null || margin == null || horizonMonths == null || churnWindowDays == null) {
            throw new EconomicsRefusedException("annualDiscountRate, margin, horizonMonths and churnWindowDays are all needed.");
        }
        return new Terms(annualDiscountRate, margin, horizonMonths, churnWindowDays);
    }

    long basis() {
        if (version == null) {
            throw new EconomicsRefusedException("version is needed: the one that the change was made from.");
        }
        return version;
    }
}
