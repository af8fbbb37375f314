package io.telelink.forecast;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.forecast.compute.Backtest;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.compute.Outlooks;
import io.telelink.forecast.persistence.ActualTable;
import io.telelink.forecast.persistence.ForecastTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the base is worth and will earn. Answers come from the sums of the last scoring run, however many customers there are. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "', '" + Roles.RETENTION_MANAGER + "')")
@Transactional(readOnly = true)
public class Forecasts {

    /** How far can be looked ahead, in months. */
    public static final List<Integer> HORIZONS = List.of(12, 24, 36);
    private static final int MOST_RUNS = 36;

    private final ForecastTable table;
    private final ActualTable actuals;

    Forecasts(ForecastTable table, ActualTable actuals) {
        this.table = table;
        this.actuals = actuals;
    }

    /** The sums of the last run; empty before the first. */
    public Optional<ForecastRun> newest() {
        return table.newest();
    }

    /** The last sums of each day, the newest day first; at most three years of months. */
    public List<ForecastRun> ofDays() {
        return table.ofDays(MOST_RUNS);
    }

    /** Movement, retention curves and backtests of a run. */
    public BaseReport report(ForecastRun run) {
        return table.report(run.id());
    }

    /** Parts of a dimension, the greatest expected revenue first. */
    public List<Part> parts(ForecastRun run, Dimension dimension) {
        return table.parts(run.id(), dimension);
    }

    public Optional<Part> part(ForecastRun run, Dimension dimension, String member) {
        return table.part(run.id(), dimension, member);
    }

    /** Everybody; empty where nobody had an answer. */
    public Optional<Part> everybody(ForecastRun run) {
        return part(run, Dimension.ALL, "");
    }

    /** What can be asked of a part of the base, for many scenarios. */
    public Outlooks outlooks(ForecastRun run, Part part) {
        return new Outlooks(part.figures(), table.paths(run.id(), part.dimension(), part.member()), run.economics().terms(),
                run.band());
    }

    /** Forecasts of earlier days beside what happened since, the newest first; those of whose months none has passed are left out. */
    public List<TrackRecord> trackRecords() {
        List<TrackRecord> records = new ArrayList<>();
        for (ForecastRun run : ofDays()) {
            Map<YearMonth, Double> since = actuals.since(run.asOf());
            Optional<Part> everybody = since.isEmpty() ? Optional.empty() : everybody(run);
            everybody.ifPresent(part -> records.add(new TrackRecord(run.asOf(), run.id(), compare(run, part, since))));
        }
        return records;
    }

    private Backtest.Part compare(ForecastRun run, Part part, Map<YearMonth, Double> since) {
        List<Outlook.Month> path = outlooks(run, part).of(Scenario.NONE, HORIZONS.getLast()).path();
        YearMonth first = YearMonth.from(run.asOf().minusDays(1)).plusMonths(1);
        double[] actual = new double[path.size()];
        int known = 0;
        while (known < path.size() && since.containsKey(first.plusMonths(known))) {
            actual[known] = since.get(first.plusMonths(known));
            known++;
        }
        return new Backtest.Part(CohortCurve.ALL, part.figures().customers(),
                path.stream().mapToDouble(Outlook.Month::revenue).toArray(),
                path.stream().mapToDouble(Outlook.Month::low).toArray(),
                path.stream().mapToDouble(Outlook.Month::high).toArray(), Arrays.copyOf(actual, known));
    }
}
