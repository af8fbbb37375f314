package io.telelink.demo;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.retention.AcceptedOffers;
import org.springframework.stereotype.Component;

/** An offer that was accepted is what the world takes for a treatment. */
@Component
class AcceptedTreatments implements Treatments {

    private final AcceptedOffers offers;

    AcceptedTreatments(AcceptedOffers offers) {
        this.offers = offers;
    }

    @Override
    public Map<Long, LocalDate> acceptedSince(LocalDate since) {
        return offers.since(since);
    }
}
