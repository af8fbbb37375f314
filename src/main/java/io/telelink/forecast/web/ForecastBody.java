package io.telelink.forecast.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import io.telelink.economics.Terms;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastQuery;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Outlook;
import io.telelink.forecast.Part;
import io.telelink.forecast.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as REST answers it. Revenue in $; earned is margin discounted to today. Bands hold 80%, and are null while no earlier
 * forecast can be compared with what happened.
 *
 * @param terms    settings that it was computed under
 * @param contacts customers contacted each month in the scenario
 */
record ForecastBody(LocalDate asOf, long scoringRun, Terms terms, Dimension dimension, String part, long customers, double value,
                    double revenueAtRisk, Scenario scenario, Sum revenue, Sum earned, long contacts, List<Month> path) {

    record Sum(double expected, @Nullable Double low, @Nullable Double high, double inScenario) {
    }

    record Month(YearMonth month, double customers, double revenue, @Nullable Double low, @Nullable Double high, double earned,
                 double customersInScenario, double revenueInScenario, double earnedInScenario) {
    }

    static ForecastBody of(ForecastRun run, ForecastQuery query, Part part, Outlook outlook) {
        YearMonth first = YearMonth.from(run.asOf().minusDays(1)).plusMonths(1);
        return new ForecastBody(run.asOf(), run.scoringRunId(), run.economics().terms(), part.dimension(), part.member(),
                part.figures().customers(), part.figures().value(), part.figures().revenueAtRisk(), query.scenario(),
                new Sum(outlook.revenue(), known(outlook.revenueLow()), known(outlook.revenueHigh()), outlook.scenarioRevenue()),
                new Sum(outlook.earned(), known(outlook.earnedLow()), known(outlook.earnedHigh()), outlook.scenarioEarned()),
                outlook.contacts(), outlook.path().stream().map(month -> new Month(first.plusMonths(month.number() - 1L),
                        month.survivors(), month.revenue(), known(month.low()), known(month.high()), month.earned(),
                        month.scenarioSurvivors(), month.scenarioRevenue(), month.scenarioEarned())).toList());
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
