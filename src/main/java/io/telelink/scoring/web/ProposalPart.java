package io.telelink.scoring.web;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.scoring.Pricing.Decision;
import io.telelink.scoring.ProposalWords;
import org.jspecify.annotations.Nullable;

/** What a policy proposes to do. Without an offer, contacting the customer is not worth its cost. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Proposal")
record ProposalPart(
        long policy,
        @Schema(description = "Name of the rule that decided on the offer, or on none") String rule,
        @Schema(description = "The same in a sentence") String ruleWords,
        @Nullable Long offerVersion,
        @Nullable String offer,
        @Schema(description = "Of contacting the customer with the offer, $") @Nullable Double expectedProfit) {

    static ProposalPart of(Decision decision, Map<Long, String> offers, @Nullable ProposalWords words) {
        Long offer = decision.offerVersionId();
        return new ProposalPart(decision.policyId(), decision.rule(),
                words == null ? decision.rule() : words.rule(decision.rule()), offer, offer == null ? null : offers.get(offer),
                decision.expectedProfit());
    }
}
