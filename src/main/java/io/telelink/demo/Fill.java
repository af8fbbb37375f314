package io.telelink.demo;

import java.time.LocalDate;

import io.telelink.demo.world.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * What a store was filled with.
 *
 * @param customers at the cut-off
 * @param original  whether these are the published subscribers themselves
 * @param history   months of bills before the first day
 * @param firstDay  null for a store of before there was a clock
 */
record Fill(long customers, long seed, boolean original, int history, @Nullable LocalDate firstDay) {

    boolean isOfSameWorld(long otherCustomers, long otherSeed) {
        return !original && customers == otherCustomers && seed == otherSeed;
    }

    Calendar calendar() {
        if (firstDay == null) {
            throw new DemonstrationRefusedException("This store was filled before demonstration stores had a clock. "
                    + "Set TELELINK_HOME to another folder to make a new one.");
        }
        return Calendar.of(firstDay, history);
    }
}
