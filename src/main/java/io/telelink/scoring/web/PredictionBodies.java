package io.telelink.scoring.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.telelink.economics.EconomicsSettings;
import io.telelink.learning.value.ValueEstimator;
import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Pricing.Decision;
import io.telelink.scoring.ProposalWords;
import io.telelink.scoring.ValueKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts predictions into the words of the REST interface, the names of their offers found together. */
@Component
class PredictionBodies {

    private static final String NO_BILLS = " There is no billing history: the current monthly charge is the expected revenue.";
    private static final String NOT_MEASURED = " The range was calibrated on another horizon or discount rate than these: it is "
            + "carried over, not measured.";

    private final EconomicsSettings economics;
    private final VersionStore versions;
    private final ObjectProvider<ProposalWords> words;

    PredictionBodies(EconomicsSettings economics, VersionStore versions, ObjectProvider<ProposalWords> words) {
        this.versions = versions;
        this.economics = economics;
        this.words = words;
    }

    PredictionBody of(Prediction prediction) {
        return of(List.of(prediction)).getFirst();
    }

    List<PredictionBody> of(Collection<Prediction> predictions) {
        List<Long> ids = predictions.stream().flatMap(each -> decision(each).map(Decision::offerVersionId))
                .filter(Objects::nonNull).distinct().toList();
        ProposalWords known = words.getIfAvailable();
        Map<Long, String> offers = known == null || ids.isEmpty() ? Map.of() : known.offers(ids);
        return predictions.stream().map(each -> PredictionBody.of(each,
                each.pricing() == null ? null : EconomicsPart.of(economics.of(each.pricing().economicsId()),
                        used(each).churnWindowDays()), basis(each),
                decision(each).map(decided -> ProposalPart.of(decided, offers, known)).findFirst().orElse(null))).toList();
    }

    private String basis(Prediction prediction) {
        boolean billed = prediction.pricing() != null && prediction.pricing().isBilled();
        ValueEstimator estimator = used(prediction).value();
        String basis = basis(estimator, billed);
        return prediction.pricing() == null || estimator.measuredFor(
                economics.of(prediction.pricing().economicsId()).terms().assumptions()) ? basis : basis + NOT_MEASURED;
    }

    private Champions used(Prediction prediction) {
        return versions.load(prediction.churnVersionId(), prediction.valueVersionId());
    }

    private static String basis(ValueEstimator estimator, boolean billed) {
        return switch (ValueKind.of(estimator)) {
            case ASSUMED -> "Expected discounted margin of the current monthly charge over the implied survival of the churn "
                    + "probability, because there is no billing history.";
            case SURVIVAL -> "Expected monthly revenue over survival that starts at the churn probability and flattens with tenure, "
                    + "times the margin, discounted." + (billed ? "" : NO_BILLS);
            case LEARNED -> "Learned from what customers like this one brought in the year after a cut-off, times the margin."
                    + (billed ? "" : NO_BILLS);
        };
    }

    private static Stream<Decision> decision(Prediction prediction) {
        return Stream.ofNullable(prediction.pricing()).map(Pricing::decision).filter(Objects::nonNull);
    }
}
