package io.telelink.retention;

import io.telelink.customer.CustomerErased;
import io.telelink.retention.persistence.ActionEventTable;
import io.telelink.retention.persistence.ContactTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets what was written about a customer who is erased, and ends what is under way: nobody can be reached any more. */
@Component
class ErasedCustomers {

    private final Outcomes outcomes;
    private final ActionEventTable events;
    private final ContactTable contacts;

    ErasedCustomers(Outcomes outcomes, ActionEventTable events, ContactTable contacts) {
        this.outcomes = outcomes;
        this.events = events;
        this.contacts = contacts;
    }

    @EventListener
    void forget(CustomerErased erased) {
        outcomes.cancel(erased.customerId(), true);
        events.eraseNotes(erased.customerId());
        contacts.allow(erased.customerId());
    }
}
