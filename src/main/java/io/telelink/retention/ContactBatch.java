package io.telelink.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.customer.BusinessDay;
import io.telelink.retention.persistence.ContactBatchTable;
import io.telelink.scoring.AnswerWindow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Logs very many contacts with their answers at once, for services that have asked for a role themselves. The rules are those of
 * a single contact: who may not be contacted, whose offer is not made any more, or whose action changed meanwhile is left as is.
 */
@Component
public class ContactBatch {

    private final ContactGuard guard;
    private final OpenOffers offers;
    private final ContactBatchTable table;
    private final AnswerWindow window;
    private final BusinessDay day;
    private final Clock clock;

    ContactBatch(ContactGuard guard, OpenOffers offers, ContactBatchTable table, AnswerWindow window, BusinessDay day,
                 Clock clock) {
        this.guard = guard;
        this.offers = offers;
        this.table = table;
        this.window = window;
        this.day = day;
        this.clock = clock;
    }

    /**
     * Logs each as a contact of today with its answer, in the caller's transaction. The actions stay whose they are.
     *
     * @param contacts at most some ten thousand, one for each customer
     * @param actor    who made them
     * @return how many were logged, by answer
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ActionStatus, Integer> log(List<MadeContact> contacts, Channel channel, String actor) {
        LocalDate today = day.today();
        Set<Long> blocked = guard.blocksOfContact(contacts.stream().map(MadeContact::customerId).toList()).keySet();
        Set<Long> open = offers.among(contacts.stream().map(MadeContact::offerId).toList(), today);
        List<MadeContact> allowed = contacts.stream()
                .filter(contact -> !blocked.contains(contact.customerId()) && open.contains(contact.offerId())).toList();
        return table.insert(allowed, channel, today, today.plusDays(window.days()), clock.instant(), actor);
    }
}
