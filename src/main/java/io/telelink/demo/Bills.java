package io.telelink.demo;

import java.time.LocalDate;
import java.time.YearMonth;

import io.telelink.customer.BillingMonth;
import io.telelink.demo.world.Billed;
import io.telelink.demo.world.Usage;
import org.jspecify.annotations.Nullable;

/** Bills of the people of a world. */
final class Bills {

    private Bills() {
    }

    static BillingMonth of(YearMonth month, Usage usage, LocalDate joinedOn, @Nullable LocalDate leftOn) {
        Usage billed = Billed.of(usage, joinedOn, leftOn, month);
        double[] minutes = billed.minutes();
        return new BillingMonth(month, Math.rint(100 * billed.totalCharge()) / 100, minutes[0], minutes[1], minutes[2],
                minutes[3], billed.totalCalls(), billed.serviceCalls(), true);
    }
}
