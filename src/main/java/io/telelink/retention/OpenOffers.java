package io.telelink.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.retention.persistence.OfferTable;
import org.springframework.stereotype.Component;

/** Which offers are made on a day, for services that have asked for a role themselves. */
@Component
public class OpenOffers {

    private final OfferTable offers;

    OpenOffers(OfferTable offers) {
        this.offers = offers;
    }

    /** Whether the offer may be made on that day: neither retired nor switched off, and within its dates. */
    public boolean isOpen(long offerId, LocalDate on) {
        return offers.find(offerId).filter(offer -> offer.isOpenOn(on)).isPresent();
    }

    /** Those of them that may be made on that day. */
    public Set<Long> among(Collection<Long> offerIds, LocalDate on) {
        return offerIds.stream().distinct().filter(offer -> isOpen(offer, on)).collect(Collectors.toSet());
    }
}
