package io.telelink.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.persistence.ActionEventTable;
import io.telelink.retention.persistence.ClosingTable;
import io.telelink.retention.persistence.SaveRateTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes what time has decided: an action is lost when its customer leaves within the window after the first contact, retained
 * when the window has passed, and cancelled when the customer leaves before anybody was contacted. Offers learn from all of them
 * when their windows have passed.
 *
 * <p>For the schedule and the demonstration's clock, which act for the application itself. Safe to be called at any time, on
 * several nodes at once.
 */
@Component
public class Outcomes {

    private final ClosingTable table;
    private final ActionEventTable history;
    private final SaveRateTable rates;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    Outcomes(ClosingTable table, ActionEventTable history, SaveRateTable rates, BusinessDay day, AuditLog audit,
             Clock clock) {
        this.table = table;
        this.history = history;
        this.rates = rates;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes what is decided by the business day. */
    @Transactional
    public Landed land() {
        return land(day.today());
    }

    /**
     * Closes what is decided by the end of the day before this one.
     *
     * @return what was closed; all zero when there was nothing
     */
    @Transactional
    public Landed land(LocalDate today) {
        Instant now = clock.instant();
        List<ClosingTable.Closed> closed = table.closeDecided(today, now);
        keep(closed, today, now);
        table.takeUnlearned(today).stream().collect(Collectors.groupingBy(ClosingTable.Closed::offerId))
                .forEach((offer, outcomes) -> rates.learn(offer, outcomes.stream().map(each ->
                        new SaveRateTable.Outcome(each.probability(), each.to() == ActionStatus.LOST)).toList()));
        var landed = new Landed(count(closed, ActionStatus.RETAINED), count(closed, ActionStatus.LOST),
                count(closed, ActionStatus.CANCELLED), today);
        if (!closed.isEmpty()) {
            audit.append("ACTIONS_CLOSED", CurrentUser.SYSTEM, "actions", Map.of("retained", landed.retained(),
                    "lost", landed.lost(), "cancelled", landed.cancelled(), "day", today));
        }
        return landed;
    }

    /** Cancels whatever waits for one customer, and with {@code everything} what is under way as well. */
    void cancel(long customerId, boolean everything) {
        Instant now = clock.instant();
        keep(table.cancel(customerId, everything, day.today(), now, CurrentUser.name()), day.today(), now);
    }

    private void keep(List<ClosingTable.Closed> closed, LocalDate today, Instant now) {
        closed.stream().collect(Collectors.groupingBy(ClosingTable.Closed::from)).forEach((from, actions) ->
                history.insertAll(actions.stream().map(ClosingTable.Closed::id).toList(), from, today, now, CurrentUser.name()));
    }

    private static long count(List<ClosingTable.Closed> closed, ActionStatus status) {
        return closed.stream().filter(each -> each.to() == status).count();
    }
}
