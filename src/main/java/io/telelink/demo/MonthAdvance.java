package io.telelink.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.LongConsumer;

import io.telelink.audit.AuditLog;
import io.telelink.customer.MonthMove;
import io.telelink.retention.ActionStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lives through the month that the store's day begins, all of it in one transaction: it happens or it does not. */
@Component
class MonthAdvance {

    private final ClockTable table;
    private final MonthMove move;
    private final PublishedSubscribers subscribers;
    private final WorldSettings settings;
    private final CallCentre calls;
    private final Treatments treatments;
    private final AuditLog log;

    MonthAdvance(ClockTable table, MonthMove move, PublishedSubscribers subscribers, WorldSettings settings,
                 CallCentre calls, Treatments treatments, AuditLog log) {
        this.table = table;
        this.move = move;
        this.subscribers = subscribers;
        this.settings = settings;
        this.calls = calls;
        this.treatments = treatments;
        this.log = log;
    }

    /**
     * Moves the store to a day, unless it is there: a run is taken up again after a crash.
     *
     * @param progress gets the number of customers done so far
     */
    @Transactional
    public void to(Advance advance, LongConsumer progress) {
        ClockTable.Standing standing = table.standingForUpdate()
                .orElseThrow(() -> new IllegalStateException("no demonstration store"));
        if (!standing.today().isBefore(advance.toDay())) {
            return;
        }
        Fill fill = table.fill().orElseThrow();
        YearMonth month = YearMonth.from(standing.today());
        Map<ActionStatus, Integer> called = calls.work(fill, standing.today(), advance.toDay());
        LocalDate since = standing.today().minusMonths(settings.effectMonths());
        Map<Long, LocalDate> accepted = treatments.acceptedSince(since);
        WorldMonth events = new WorldMonth(fill, month, standing.nextPerson(), subscribers, settings, accepted, table);
        MonthMove.Counts counts = move.move(month, events, progress);
        table.moveOn(advance.toDay(), events.nextPerson());
        table.outcome(advance.job().id(), counts);
        log.append("DEMONSTRATION_ADVANCED", advance.job().owner(), "demonstration " + advance.toDay(),
                Map.of("run", advance.job().id(), "day", advance.toDay(), "left", counts.left(), "joined", counts.joined(),
                        "active", counts.active(), "called", called.values().stream().mapToInt(Integer::intValue).sum(),
                        "accepted", called.getOrDefault(ActionStatus.ACCEPTED, 0)));
    }
}
