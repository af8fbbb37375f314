package io.telelink.scoring.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.telelink.economics.EconomicsSettings;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Pricing.Decision;
import io.telelink.scoring.ProposalWords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts predictions into the words of the REST interface, the names of their offers found together. */
@Component
class PredictionBodies {

    private final EconomicsSettings economics;
    private final ObjectProvider<ProposalWords> words;

    PredictionBodies(EconomicsSettings economics, ObjectProvider<ProposalWords> words) {
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
                each.pricing() == null ? null : EconomicsPart.of(economics.of(each.pricing().economicsId())),
                decision(each).map(decided -> ProposalPart.of(decided, offers)).findFirst().orElse(null))).toList();
    }

    private static Stream<Decision> decision(Prediction prediction) {
        return Stream.ofNullable(prediction.pricing()).map(Pricing::decision).filter(Objects::nonNull);
    }
}
