package io.telelink.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.retention.NoSuchOfferException;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferVersion;
import io.telelink.retention.Offers;
import org.springframework.stereotype.Component;

/** Which offers a campaign can make: those that hold from its first day to its last. */
@Component
class CampaignOffers {

    private final Offers offers;

    CampaignOffers(Offers offers) {
        this.offers = offers;
    }

    /**
     * The offer to all, where the campaign has one.
     *
     * @throws CampaignRefusedException when it does not hold for the whole campaign
     */
    Optional<Offer> own(CampaignDraft draft) {
        return Optional.ofNullable(draft.offerId()).map(id -> {
            Offer offer = offers.find(id).orElseThrow(() -> new NoSuchOfferException(id));
            require(offer, draft.startsOn(), draft.endsOn());
            return offer;
        });
    }

    /** @throws CampaignRefusedException saying why the offer cannot be made from one day to another */
    void require(Offer offer, LocalDate from, LocalDate to) {
        if (!holds(offer, from, to)) {
            LocalDate end = offer.current().terms().validTo();
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, "The offer '" + offer.name() + "' "
                    + (offer.retiredAt().isPresent() ? "is retired." : !offer.current().terms().active() ? "is switched off."
                    : end != null && end.isBefore(to) ? "ends on " + end + ", before the campaign does on " + to + "."
                    : "does not hold yet on " + from + "."));
        }
    }

    /** @throws CampaignRefusedException when the offer to all does not hold from one day to another */
    void requireStillHolding(CampaignDraft draft, LocalDate from, LocalDate to) {
        Optional.ofNullable(draft.offerId()).flatMap(offers::find).ifPresent(offer -> require(offer, from, to));
    }

    /** Whether the offer to all can be made from a day to the campaign's last; true where there is none. */
    boolean stillHolds(CampaignDraft draft, LocalDate from) {
        return Optional.ofNullable(draft.offerId()).flatMap(offers::find)
                .filter(offer -> !holds(offer, from, draft.endsOn())).isEmpty();
    }

    static boolean holds(Offer offer, LocalDate from, LocalDate to) {
        return offer.isOpenOn(from) && offer.isOpenOn(to);
    }

    /** The offers that forms belong to, where they hold for the whole campaign; remembers what it was asked. */
    Lookup lookup(CampaignDraft draft) {
        return new Lookup(draft);
    }

    /**
     * Finds the offer of a form that an answer proposed, while it is still made in that form: whom another form is for and what it
     * is expected to bring was never asked.
     */
    final class Lookup {

        private final CampaignDraft draft;
        private final Map<Long, Optional<Offer>> known = new HashMap<>();

        private Lookup(CampaignDraft draft) {
            this.draft = draft;
        }

        Optional<Offer> of(long versionId) {
            return versionId == 0 ? Optional.empty() : known.computeIfAbsent(versionId, id -> offers.version(id)
                    .map(OfferVersion::offerId).flatMap(offers::find)
                    .filter(offer -> offer.current().id() == id && holds(offer, draft.startsOn(), draft.endsOn())));
        }
    }
}
