package io.telelink.retention.web;

import java.time.LocalDate;
import java.util.List;

import io.telelink.retention.OfferDraft;
import io.telelink.retention.OfferRefusedException;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.SaveRate;
import io.telelink.segment.Group;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.Rule;
import io.telelink.segment.rule.RuleJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An offer as a program wants it saved; what is left out is none.
 *
 * @param saveRate    the save rate as expected before any outcome
 * @param eligibility as the rule of a segment, over raw features alone; everyone when left out
 * @param active      true when left out
 * @param comment     why it was changed
 * @param version     the version that was changed; needed to change one, not to make one
 */
record OfferRequest(@Nullable String name, @Nullable String description, @Nullable List<String> script,
                    @Nullable List<String> answers, @Nullable Double cost, @Nullable Double discountShare,
                    @Nullable Integer discountMonths, @Nullable Double stayerUptake, @Nullable Double contactCost,
                    @Nullable Rate saveRate, @Nullable JsonNode eligibility, @Nullable LocalDate validFrom,
                    @Nullable LocalDate validTo, @Nullable Boolean active, @Nullable String comment, @Nullable Integer version) {

    /** A Beta distribution. */
    record Rate(double alpha, double beta) {
    }

    /** @throws OfferRefusedException when a value is missing or out of range */
    OfferDraft draft(RuleJson json) {
        if (saveRate == null || !(saveRate.alpha() > 0) || !(saveRate.beta() > 0)) {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED,
                    "saveRate must be a Beta distribution with alpha and beta above 0.");
        }
        return new OfferDraft(new OfferTerms(text(name), text(description), script == null ? List.of() : script,
                answers == null ? List.of() : answers, number(cost), number(discountShare),
                discountMonths == null ? 0 : discountMonths, number(stayerUptake), number(contactCost),
                new SaveRate(saveRate.alpha(), saveRate.beta()), rule(json), validFrom, validTo, active == null || active),
                text(comment));
    }

    private Group rule(RuleJson json) {
        if (eligibility == null) {
            return Rule.EVERYONE;
        }
        RuleJson.Reading reading = json.read(eligibility);
        if (!reading.problems().isEmpty()) {
            throw new InvalidRuleException(reading.problems());
        }
        return reading.rule();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static double number(@Nullable Double number) {
        return number == null ? 0 : number;
    }
}
