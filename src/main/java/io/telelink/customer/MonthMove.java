package io.telelink.customer;

import java.time.YearMonth;
import java.util.List;
import java.util.function.LongConsumer;

/** Moves every customer of a store through a month, at the speed of COPY. For demonstration stores. */
public interface MonthMove {

    /**
     * What happens in the month.
     *
     * @param <M> what a month brought to a customer
     */
    interface Events<M extends LivedMonth> {

        /** Asked from several threads at once. */
        M live(ActiveCustomer customer);

        /** Some months that were lived and stored, in order of customer. */
        void lived(List<M> months);

        /** Who joined in the month, when it is known how many left. */
        List<NewCustomer> joiners(long left);
    }

    /** How many left, joined, and are customers now. */
    record Counts(long left, long joined, long active) {
    }

    /**
     * Stores a bill of the month for everybody, a snapshot as of its last day for who stayed, the day for who left, and who
     * joined, in the caller's transaction.
     *
     * @param progress gets the number of customers done so far
     */
    <M extends LivedMonth> Counts move(YearMonth month, Events<M> events, LongConsumer progress);
}
