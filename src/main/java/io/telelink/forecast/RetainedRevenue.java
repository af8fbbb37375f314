package io.telelink.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.customer.BusinessDay;

/**
 * What retention work earned, for the executive's overview and the forecast; the module that measures it provides it. Without one, or as long as
 * nothing can be measured, nothing is claimed.
 */
public interface RetainedRevenue {

    /**
     * Revenue kept, measured against a control group.
     *
     * @param months over which it is measured, back from {@link BusinessDay#today()}
     * @return empty where nothing could be measured
     */
    Optional<Measured> measured(int months);

    /**
     * The revenue kept as it stood today and a month, two months and so on before, each over as many months, the oldest first. Days on
     * which nothing could be measured are left out.
     *
     * @param months back from {@link BusinessDay#today()}, and over which it is measured from each of the days
     */
    List<OnDay> monthly(int months);

    /**
     * The effect up to a day.
     *
     * @param revenue kept, $
     */
    record OnDay(LocalDate day, double revenue) {
    }

    /**
     * A measured effect.
     *
     * @param revenue kept, $
     * @param low     lower end of its 95% interval, $; below 0 where the effect is not proven
     * @param high    upper end, $
     * @param cost    of the work, $
     */
    record Measured(double revenue, double low, double high, double cost) {
    }
}
