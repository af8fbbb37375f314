package io.telelink.demo;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.retention.AcceptedOffers;
import org.springframework.stereotype.Component;

/** Treatments are the offers that customers took, whoever made them. */
@Component
class TakenOffers implements Treatments {

    private final AcceptedOffers offers;

    TakenOffers(AcceptedOffers offers) {
        this.offers = offers;
    }

    @Override
    public Map<Long, LocalDate> acceptedSince(LocalDate since) {
        return offers.since(since);
    }
}
