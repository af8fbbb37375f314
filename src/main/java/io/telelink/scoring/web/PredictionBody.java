package io.telelink.scoring.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Reasons;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/** A stored prediction as the REST interface shows it. The margin is the base, the reasons and the others together. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Prediction")
record PredictionBody(
        long predictionId,
        @Nullable String accountNumber,
        @Nullable Long scoringRunId,
        long snapshotId,
        Instant predictedAt,
        String purpose,
        String actor,
        double churnProbability,
        @Schema(allowableValues = {"Low", "Medium", "High"}) String churnRisk,
        double threshold,
        double estimatedClv,
        double clvLow,
        double clvHigh,
        @Schema(description = "While the customer stays, $; missing where the personal data was erased")
        @Nullable Double expectedMonthlyRevenue,
        @Schema(description = "Of somebody sure to stay through the churn window, $: what saving them is worth")
        @Nullable Double valueIfKept,
        @Nullable Integer horizonMonths,
        @Schema(description = "Settings that the value was computed under; missing in answers from before they were kept")
        @Nullable EconomicsPart economics,
        String valueBasis,
        @Schema(allowableValues = {"Critical", "High priority", "Proactive", "Monitor", "Nurture", "Maintain"})
        String recommendation,
        @Nullable ProposalPart proposal,
        @Schema(description = "Calibrated probability that the side of the threshold is the right one") double confidence,
        List<Contribution> reasons,
        double baseContribution,
        double otherContributions,
        @Schema(description = "What contributions and margin are measured in", allowableValues = {"log-odds", "probability"})
        String contributionScale,
        double margin,
        double rawProbability,
        @Schema(description = "Features that were not given and were filled in") List<String> imputed,
        int churnModelVersion,
        int valueModelVersion) {

    static PredictionBody of(Prediction p, @Nullable EconomicsPart economics, String basis,
                             @Nullable ProposalPart proposal) {
        Reasons reasons = p.reasons();
        return new PredictionBody(p.id(), p.accountNumber(), p.scoringRunId(), p.snapshotId(), p.predictedAt(),
                p.purpose().name(), p.actor(), p.probability(), risk(p.band()), p.threshold(), p.clv(), p.clvLow(),
                p.clvHigh(), p.pricing() == null ? null : known(p.pricing().expectedRevenue()),
                p.pricing() == null ? null : known(p.pricing().valueIfKept()),
                economics == null ? null : economics.horizonMonths(), economics, basis, words(p.recommendation()),
                proposal, p.confidence(), reasons.top(), reasons.base(),
                reasons.others(), reasons.scale(), p.margin(), p.rawProbability(), reasons.imputed(), p.churnVersion(),
                p.valueVersion());
    }

    private static @Nullable Double known(double amount) {
        return Double.isNaN(amount) ? null : amount;
    }

    private static String risk(RiskBand band) {
        return capitalised(band.name());
    }

    private static String words(Recommendation recommendation) {
        return capitalised(recommendation.name().replace('_', ' '));
    }

    private static String capitalised(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
