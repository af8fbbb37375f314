package io.telelink.forecast.ui;

import java.time.YearMonth;
import java.util.List;

import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Outlook;
import io.telelink.forecast.export.Sheet;

/** An outlook as a table to take away. */
final class OutlookSheet {

    private OutlookSheet() {
    }

    static Sheet of(Outlook outlook, ForecastRun run) {
        YearMonth first = YearMonth.from(run.asOf().minusDays(1)).plusMonths(1);
        return new Sheet("forecast-" + run.asOf(), List.of("Month", "Customers still here", "Revenue ($)", "Revenue, low ($)",
                "Revenue, high ($)", "Margin, discounted ($)", "Customers in scenario", "Revenue in scenario ($)",
                "Margin in scenario, discounted, after budget ($)"),
                outlook.path().stream().map(month -> List.of(first.plusMonths(month.number() - 1L).toString(), month.survivors(),
                        month.revenue(), month.low(), month.high(), month.earned(), month.scenarioSurvivors(),
                        month.scenarioRevenue(), month.scenarioEarned())));
    }
}
