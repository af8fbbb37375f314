package io.telelink.customer;

import java.time.LocalDate;
import java.util.List;

/** How long customers stayed by tenure, for those who fit survival: of everybody, not only those seen from their beginning. */
public interface Lives {

    /**
     * Customers with the same plans who came into sight and out of it at the same months of tenure.
     *
     * @param internationalPlan as known before the day, as is the next
     * @param from              completed months of tenure when they came into sight: 0 for those who joined since the store has been
     *                          observing its customers; those who had left before are not known
     * @param through           completed months when they left, or when observation ended
     * @param left              whether they left in the month after those, which was over by the day for everybody who joined with
     *                          them
     */
    record Span(boolean internationalPlan, boolean voiceMailPlan, int from, int through, boolean left, long customers) {
    }

    /**
     * What was known on a day: who leaves later is still there.
     *
     * @param until the day that observation ends on
     */
    List<Span> until(LocalDate until);
}
