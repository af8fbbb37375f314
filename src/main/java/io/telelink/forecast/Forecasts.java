package io.telelink.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.forecast.compute.Backtest;
import io.telelink.forecast.compute.CohortCurve;
import io.telelink.forecast.compute.GroupPaths;
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
        return outlooks(run, part, table.paths(run.id(), part.dimension(), part.member()));
    }

    /** The parts of a dimension with the greatest expected revenue, each with what can be asked of it, in that order. */
    public Map<Part, Outlooks> greatest(ForecastRun run, Dimension dimension, int most) {
        Map<String, GroupPaths> paths = table.pathsOfGreatest(run.id(), dimension, most);
        Map<Part, Outlooks> outlooks = new LinkedHashMap<>();
        table.parts(run.id(), dimension).stream().filter(part -> paths.containsKey(part.member()))
                .forEach(part -> outlooks.put(part, outlooks(run, part, paths.get(part.member()))));
        return outlooks;
    }

    /** Everybody on each day of the last three years that has a forecast, the oldest first. */
    public List<Part> everybodyByDay() {
        List<ForecastRun> runs = ofDays().reversed();
        Map<Long, Part> parts = table.everybody(runs.stream().map(ForecastRun::id).toList());
        return runs.stream().map(ForecastRun::id).filter(parts::containsKey).map(parts::get).toList();
    }

    /** Forecasts of earlier days beside what happened since, the newest first; those of whose months none has passed are left out. */
    public List<TrackRecord> trackRecords() {
        List<ForecastRun> runs = ofDays();
        if (runs.isEmpty()) {
            return List.of();
        }
        NavigableMap<YearMonth, NavigableMap<LocalDate, Double>> billed = actuals.since(runs.getLast().asOf());
        List<Long> ids = runs.stream().filter(run -> billed.containsKey(new CalendarMonths(run.asOf()).first())).map(ForecastRun::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Part> parts = table.everybody(ids);
        Map<Long, GroupPaths> paths = table.pathsOfEverybody(ids);
        return runs.stream().filter(run -> parts.containsKey(run.id())).map(run -> new TrackRecord(run.asOf(), run.id(),
                compare(run, outlooks(run, parts.get(run.id()), paths.get(run.id())), parts.get(run.id()), billed))).toList();
    }

    private static Outlooks outlooks(ForecastRun run, Part part, GroupPaths paths) {
        return new Outlooks(part.figures(), paths, run.economics().terms(), run.band());
    }

    /**
     * The months of a path begin on the day of the forecast, bills are of calendar months: a path that begins within a month is
     * read from the first of the next.
     */
    private static Backtest.Part compare(ForecastRun run, Outlooks outlooks, Part part,
                                         NavigableMap<YearMonth, NavigableMap<LocalDate, Double>> billed) {
        List<Outlook.Month> path = outlooks.of(Scenario.NONE, HORIZONS.getLast()).path();
        var calendar = new CalendarMonths(run.asOf());
        double[] actual = new double[calendar.months(path.size())];
        int known = 0;
        while (known < actual.length && billed.containsKey(calendar.first().plusMonths(known))) {
            actual[known] = calendar.ofBase(billed.get(calendar.first().plusMonths(known)));
            known++;
        }
        return new Backtest.Part(CohortCurve.ALL, part.figures().customers(),
                calendar.shifted(path.stream().mapToDouble(Outlook.Month::revenue).toArray()),
                calendar.shifted(path.stream().mapToDouble(Outlook.Month::low).toArray()),
                calendar.shifted(path.stream().mapToDouble(Outlook.Month::high).toArray()), Arrays.copyOf(actual, known));
    }
}
