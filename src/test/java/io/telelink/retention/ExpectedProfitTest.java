package io.telelink.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import io.telelink.segment.Rule;
import org.junit.jupiter.api.Test;

class ExpectedProfitTest {

    /** A fifth of three months of a charge of $60, and $4 on top: $40 for who takes it. */
    private static final OfferTerms OFFER = new OfferTerms("Less", "", List.of(), List.of(), 4, .2, 3, .5, 2, new SaveRate(1, 1),
            Rule.EVERYONE, null, null, true);

    @Test
    void savedCustomersEarnTheirValueAndStayersWhoTakeItCost() {
        // .4 x .3 x (340 - 40) - .6 x .5 x 40 - 2
        assertThat(ExpectedProfit.of(OFFER, .3, .4, 340, 60)).isCloseTo(36 - 12 - 2, within(1e-12));
    }

    /** Verbraken, Verbeke and Baesens (2013), equation 5, for a churner and for a stayer who all accept. */
    @Test
    void certainCasesAreThoseOfTheLiterature() {
        OfferTerms everyStayer = new OfferTerms("All", "", List.of(), List.of(), 10, 0, 0, 1, 1, new SaveRate(6, 14), Rule.EVERYONE,
                null, null, true);
        assertThat(ExpectedProfit.of(everyStayer, .3, 1, 200, 60)).isCloseTo(.3 * (200 - 10) - 1, within(1e-12));
        assertThat(ExpectedProfit.of(everyStayer, .3, 0, 200, 60)).isCloseTo(-10 - 1, within(1e-12));
    }

    @Test
    void nothingIsEarnedAtTheBreakEvenProbability() {
        double at = ExpectedProfit.breakEven(OFFER, .3, 340, 60);
        assertThat(at).isBetween(.01, .99);
        assertThat(ExpectedProfit.of(OFFER, .3, at, 340, 60)).isCloseTo(0, within(1e-9));
        assertThat(ExpectedProfit.breakEven(OFFER, 0, 10, 60)).isGreaterThan(1);
    }

    @Test
    void anUnknownChargeLeavesTheDiscountOut() {
        assertThat(OFFER.costOf(Double.NaN)).isEqualTo(4);
    }
}
