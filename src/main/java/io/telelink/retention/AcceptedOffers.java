package io.telelink.retention;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.retention.persistence.ActionEventTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who took an offer when; for the application itself, so it asks for no role. */
@Component
@Transactional(readOnly = true)
public class AcceptedOffers {

    private final ActionEventTable events;

    AcceptedOffers(ActionEventTable events) {
        this.events = events;
    }

    /**
     * Customers who accepted an offer on a day of the business or later and have not declined it since, with the day of the latest
     * acceptance.
     */
    public Map<Long, LocalDate> since(LocalDate day) {
        return events.accepted(day);
    }
}
