package io.telelink.retention.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.retention.Offer;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.OfferVersion;
import io.telelink.retention.SaveRate;
import io.telelink.segment.rule.RuleJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An offer, or a version of one, as the REST interface shows it.
 *
 * @param versionId       what actions and predictions refer to
 * @param expectedRate    the save rate as expected before any outcome
 * @param learnedRate     what outcomes say by now; null in a version
 * @param retained        outcomes that it was learned from; null in a version
 */
record OfferBody(long id, long versionId, int version, String name, String description, List<String> script, List<String> answers,
                 double cost, double discountShare, int discountMonths, double stayerUptake, double contactCost, Rate expectedRate,
                 @Nullable Rate learnedRate, @Nullable Long retained, @Nullable Long lost, JsonNode eligibility,
                 @Nullable LocalDate validFrom, @Nullable LocalDate validTo, boolean active, @Nullable Instant retiredAt,
                 String comment, Instant savedAt, String savedBy) {

    /** A Beta distribution with its mean. */
    record Rate(double alpha, double beta, double mean) {

        static Rate of(SaveRate rate) {
            return new Rate(rate.alpha(), rate.beta(), rate.mean());
        }
    }

    static OfferBody of(Offer offer, RuleJson json) {
        return of(offer.current(), json, Rate.of(offer.saveRate()), offer.retained(), offer.lost(), offer.retiredAt().orElse(null));
    }

    static OfferBody of(OfferVersion version, RuleJson json) {
        return of(version, json, null, null, null, null);
    }

    private static OfferBody of(OfferVersion version, RuleJson json, @Nullable Rate learned, @Nullable Long retained,
                                @Nullable Long lost, @Nullable Instant retiredAt) {
        OfferTerms terms = version.terms();
        return new OfferBody(version.offerId(), version.id(), version.number(), terms.name(), terms.description(), terms.script(),
                terms.answers(), terms.cost(), terms.discountShare(), terms.discountMonths(), terms.stayerUptake(),
                terms.contactCost(), Rate.of(terms.prior()), learned, retained, lost, json.tree(terms.eligibility()),
                terms.validFrom(), terms.validTo(), terms.active(), retiredAt, version.comment(), version.savedAt(),
                version.savedBy());
    }
}
