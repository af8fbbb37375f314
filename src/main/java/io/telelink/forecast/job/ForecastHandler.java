package io.telelink.forecast.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.TrainingRows;
import io.telelink.economics.Economics;
import io.telelink.economics.EconomicsSettings;
import io.telelink.forecast.BaseReport;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Part;
import io.telelink.forecast.compute.Backtest;
import io.telelink.forecast.compute.Backtester;
import io.telelink.forecast.compute.Band;
import io.telelink.forecast.compute.BaseSums;
import io.telelink.forecast.compute.BilledSample;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.compute.Days;
import io.telelink.forecast.compute.Lives;
import io.telelink.forecast.compute.Memberships;
import io.telelink.forecast.compute.Movement;
import io.telelink.forecast.persistence.ActualTable;
import io.telelink.forecast.persistence.BillReader;
import io.telelink.forecast.persistence.ForecastTable;
import io.telelink.forecast.persistence.PublishedRun;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums the base up under the answers that are current, and keeps the sums. Taken up again after a crash it starts afresh: nothing
 * is kept before all is. The base is read in many statements; when a run is published or the clock advanced between them, the
 * sums are thrown away and made anew.
 */
@Component
class ForecastHandler implements JobHandler {

    static final String KIND = "FORECAST";
    private static final int MONTHS_BACK = 36;
    private static final int MOST_ATTEMPTS = 5;
    /** Bills of the latest months may still come in. */
    private static final int UNSETTLED_MONTHS = 3;

    private final PublishedRun published;
    private final ForecastTable table;
    private final ActualTable actuals;
    private final BaseSummation summation;
    private final SegmentMemberships segments;
    private final BillReader bills;
    private final SurvivalSource survival;
    private final EconomicsSettings economics;
    private final BusinessDay businessDay;
    private final TrainingRows rows;
    private final ForecastSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ForecastHandler(PublishedRun published, ForecastTable table, ActualTable actuals, BaseSummation summation,
                    SegmentMemberships segments, BillReader bills, SurvivalSource survival, EconomicsSettings economics,
                    BusinessDay businessDay, TrainingRows rows, ForecastSettings settings, Clock clock,
                    TransactionTemplate transaction) {
        this.published = published;
        this.table = table;
        this.actuals = actuals;
        this.summation = summation;
        this.segments = segments;
        this.bills = bills;
        this.survival = survival;
        this.economics = economics;
        this.businessDay = businessDay;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<PublishedRun.Run> run = published.newest();
            if (run.isEmpty() || table.exists(run.get().id()) || sumUp(run.get(), businessDay.today(), progress)) {
                return;
            }
        }
        throw new IllegalStateException("each time the base was added up, its answers or its day changed meanwhile");
    }

    /** @return false when the sums may be of two runs or days, and nothing was kept */
    private boolean sumUp(PublishedRun.Run run, LocalDate today, JobProgress progress) {
        LocalDate seenFrom = rows.cutOffs().stream().min(Comparator.naturalOrder()).orElse(today);
        Economics terms = run.economicsId() == null ? economics.current() : economics.of(run.economicsId());
        SurvivalSource.Survival source = survival.of(run);
        var memberships = new Memberships();
        Map<String, String> names = transaction.execute(status -> segments.into(memberships, settings.segments()));
        BaseSums sums = summation.of(today, source.windowDays(), source.hazards(), memberships, progress);
        progress.report("Comparing earlier forecasts with what happened", sums.scored(), sums.scored());
        BilledSample sample = bills.sample(today, settings.sampleCustomers());
        List<Backtest> backtests = new Backtester(sample, seenFrom, today).all();
        progress.stopIfCancelled();
        progress.report("Fitting retention", sums.scored(), sums.scored());
        var report = new BaseReport(sample.size(), Movement.of(sums.lives(), today, MONTHS_BACK),
                CohortCurve.all(sums.lives(), seenFrom, today, settings.quarters()), backtests);
        var band = new Band(churnError(sums.lives(), today, source.windowDays()),
                Backtester.error(backtests, Days.month(YearMonth.from(today))));
        var forecast = new ForecastRun(0, run.id(), today, clock.instant().truncatedTo(ChronoUnit.MICROS), terms, source.name(),
                band, sums.concentration());
        progress.report("Keeping the sums", sums.scored(), sums.scored());
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean unchanged = published.newest().filter(run::equals).isPresent() && businessDay.today().equals(today);
            if (unchanged) {
                keep(forecast, report, sums, Optional.ofNullable(names).orElse(Map.of()));
            }
            return unchanged;
        }));
    }

    private void keep(ForecastRun forecast, BaseReport report, BaseSums sums, Map<String, String> segmentNames) {
        long id = table.insert(forecast, report);
        sums.parts().forEach((dimension, members) -> members.forEach((member, part) -> table.insert(id,
                new Part(dimension, member, dimension == Dimension.SEGMENT ? segmentNames.getOrDefault(member, "") : "",
                        part.there().figures(), part.left(), part.leftRevenue()),
                part.there().paths())));
        YearMonth last = YearMonth.from(forecast.asOf()).minusMonths(1);
        for (YearMonth month = YearMonth.from(actuals.firstForecast(forecast.asOf())); !month.isAfter(last);
             month = month.plusMonths(1)) {
            if (month.plusMonths(UNSETTLED_MONTHS).isAfter(last) || !actuals.knows(month)) {
                actuals.refresh(month);
            }
        }
    }

    /** Counting leavers of the last churn window tells the level of churn no better than this (Poisson), relative; at most 1. */
    private static double churnError(Lives lives, LocalDate today, int windowDays) {
        int to = Days.of(today);
        long left = 0;
        for (int i = 0; i < lives.size(); i++) {
            left += lives.left(i) < to && lives.left(i) >= to - windowDays ? 1 : 0;
        }
        return left == 0 ? 1 : 1 / Math.sqrt(left);
    }
}
