package io.telelink.demo.world;

import java.time.YearMonth;

/**
 * What makes somebody think of leaving. Its sign shows at the end of the months from the onset to the one before it ends.
 *
 * @param onset  first month
 * @param end    month in which they leave or in which it passes
 * @param source position of the subscriber whose sign it shows
 */
record Trouble(YearMonth onset, YearMonth end, int source) {

    boolean endsIn(YearMonth month) {
        return end.equals(month);
    }
}
