package io.telelink.forecast;

import java.util.List;

import io.telelink.forecast.compute.Backtest;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.compute.Movement;

/**
 * What a run tells besides its sums.
 *
 * @param sampled   customers whose bills the backtests are of; 0 where there are no bills
 * @param movements whole months before the run's day, oldest first
 * @param curves    everybody, by plan, by quarter of joining
 * @param backtests oldest first
 */
public record BaseReport(int sampled, List<Movement> movements, List<CohortCurve> curves, List<Backtest> backtests) {

    public BaseReport {
        movements = List.copyOf(movements);
        curves = List.copyOf(curves);
        backtests = List.copyOf(backtests);
    }
}
