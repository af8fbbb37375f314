package io.telelink.retention;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.retention.persistence.ActionEventTable;
import org.springframework.stereotype.Component;

/** Who accepted an offer, for work in the background. */
@Component
public class AcceptedOffers {

    private final ActionEventTable events;

    AcceptedOffers(ActionEventTable events) {
        this.events = events;
    }

    /** Customers who accepted an offer since a day and have not changed their minds, with the day of the latest acceptance. */
    public Map<Long, LocalDate> since(LocalDate day) {
        return events.acceptedSince(day);
    }
}
