package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What the signs of the published data tell about the customers of the end of a month, as shares of them who leave within the
 * churn window.
 *
 * @param leavingOfMarked of those with a sign
 * @param leavingOfOthers of those without
 * @param leaving         of all
 */
record Signs(double leavingOfMarked, double leavingOfOthers, double leaving) {

    static Signs of(List<Life> lives, YearMonth month) {
        LocalDate last = month.atEndOfMonth().plusDays(Calendar.WINDOW_DAYS);
        double[] left = new double[2];
        double[] all = new double[2];
        for (Life life : lives) {
            if (life.isCustomerAtEndOf(month)) {
                int marked = Hazard.isMarked(life.usage(month)) ? 1 : 0;
                all[marked]++;
                left[marked] += life.leftOn() != null && !life.leftOn().isAfter(last) ? 1 : 0;
            }
        }
        return new Signs(left[1] / all[1], left[0] / all[0], (left[0] + left[1]) / (all[0] + all[1]));
    }
}
