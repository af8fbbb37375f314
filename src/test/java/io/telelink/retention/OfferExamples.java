package io.telelink.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;
import org.jspecify.annotations.Nullable;

/** Offers for tests. */
public final class OfferExamples {

    /** Answers service calls, costs little, and pays for everybody who may leave. */
    public static final OfferTerms CALL_BACK = of("Call back", List.of("customerServiceCalls"), 5, Rule.EVERYONE);

    /** Answers nothing in particular. */
    public static final OfferTerms THANK_YOU = of("Thank you", List.of(), 10, Rule.EVERYONE);

    /** For holders of the international plan alone. */
    public static final OfferTerms INTERNATIONAL = of("International", List.of("internationalPlan", "totalIntlCharge"), 8,
            new Group(Join.ALL, List.of(new Criterion("internationalPlan", Operator.IS, true))));

    private OfferExamples() {
    }

    public static OfferTerms of(String name, List<String> answers, double cost, Group eligibility) {
        return new OfferTerms(name, "What it is.", List.of("Ask what is wrong.", "Make the offer."), answers, cost, 0, 0, .2, 1,
                new SaveRate(3, 7), eligibility, null, null, true);
    }

    public static OfferDraft draft(OfferTerms terms) {
        return new OfferDraft(terms, "");
    }

    /** The same between two days. */
    public static OfferTerms within(OfferTerms terms, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new OfferTerms(terms.name(), terms.description(), terms.script(), terms.answers(), terms.cost(),
                terms.discountShare(), terms.discountMonths(), terms.stayerUptake(), terms.contactCost(), terms.prior(),
                terms.eligibility(), from, to, terms.active());
    }

    public static PolicyOffer inPolicy(long versionId, OfferTerms terms) {
        return new PolicyOffer(new OfferVersion(versionId, versionId, 1, terms, "", Instant.EPOCH, "ada"), terms.prior());
    }
}
