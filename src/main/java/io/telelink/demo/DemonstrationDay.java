package io.telelink.demo;

import java.time.Clock;
import java.time.LocalDate;

import io.telelink.customer.BusinessDay;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The day that stands in a demonstration store; any other store has none, and lives in the calendar's. */
@Primary
@Component
class DemonstrationDay implements BusinessDay {

    private final ClockTable table;
    private final Clock clock;

    DemonstrationDay(ClockTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public LocalDate today() {
        return table.today().orElseGet(() -> LocalDate.now(clock));
    }
}
