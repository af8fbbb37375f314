package io.telelink.customer.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.customer.CurrentScore;
import io.telelink.customer.CurrentScore.Decision;
import io.telelink.customer.CustomerOffers;
import org.jspecify.annotations.Nullable;

/**
 * The current answer, and what to do about it. Null is what the answer does not say, or what was not kept with it.
 *
 * @param expectedMonthlyRevenue while the customer stays, $
 * @param valueIfKept            of somebody sure to stay through the churn window, $: what saving them is worth
 * @param offer                  the offer that is proposed; null where none is worth making
 * @param expectedProfit         of contacting the customer with that offer, $
 * @param rule                   name of the rule that decided on the offer, or on none
 * @param ruleWords              the same in a sentence
 */
record ScoreBody(long predictionId, Instant scoredAt, double probability, String riskBand, double clv, @Nullable Double clvLow,
                 @Nullable Double clvHigh, @Nullable Double expectedMonthlyRevenue, @Nullable Double valueIfKept,
                 String recommendation, @Nullable String mainReason, @Nullable String offer, @Nullable Double expectedProfit,
                 @Nullable String rule, @Nullable String ruleWords) {

    /** For readers of the interface, since answers to single persons write the same things in words. */
    static final String NAMES = "riskBand and recommendation are constants here: LOW, MEDIUM, HIGH; CRITICAL, HIGH_PRIORITY, PROACTIVE, "
            + "MONITOR, NURTURE, MAINTAIN. Predictions have the same as words: Low, Medium, High; High priority.";

    static ScoreBody of(CurrentScore score, Optional<CustomerOffers> words) {
        Optional<Decision> decision = Optional.ofNullable(score.decision());
        String rule = decision.map(Decision::rule).orElse(null);
        return new ScoreBody(score.predictionId(), score.scoredAt(), score.probability(), score.riskBand(), score.clv(),
                score.clvLow(), score.clvHigh(), score.expectedRevenue(), score.valueIfKept(), score.recommendation(),
                score.mainReason(), decision.map(Decision::offerVersionId).map(offer -> name(offer, words)).orElse(null),
                decision.map(Decision::expectedProfit).orElse(null), rule,
                rule == null ? null : words.map(known -> known.rule(rule)).orElse(rule));
    }

    private static String name(long offer, Optional<CustomerOffers> words) {
        return words.map(known -> known.offers(List.of(offer)).get(offer)).orElseGet(() -> String.valueOf(offer));
    }
}
