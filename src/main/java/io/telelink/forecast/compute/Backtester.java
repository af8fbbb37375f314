package io.telelink.forecast.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.value.RetentionCurve;
import io.telelink.learning.value.RetentionFit;
import io.telelink.learning.value.RetentionFitter;

/**
 * Makes the forecasts that would have been made every quarter, each with what was known on its day alone: retention fitted by plan
 * to the departures until then, the mean of the last three bills as expected revenue, and as width of its band the errors that
 * forecasts before it had shown by then. No churn model enters, since those that answered then are not kept for every day.
 */
public final class Backtester {

    private static final int YEAR = 12;
    private static final int QUARTER = 3;
    /** Months of bills before the first origin: from less than a year of departures a year cannot be foreseen. */
    private static final int LEAST_HISTORY = 12;
    private static final int LEAST_CUSTOMERS = 30;

    private final BilledSample sample;
    private final int today;
    private final LifeTables tables;

    /** @param seenFrom day from which departures are known */
    public Backtester(BilledSample sample, LocalDate seenFrom, LocalDate today) {
        this.sample = sample;
        this.today = Days.month(YearMonth.from(today));
        this.tables = LifeTables.of(sample.lives(), Days.of(seenFrom));
    }

    /** All that can be made, the oldest first; the last but three is of a year ago where history goes back that far. */
    public List<Backtest> all() {
        List<Backtest> made = new ArrayList<>();
        int first = today - QUARTER;
        while (first - QUARTER - LEAST_HISTORY >= sample.firstMonth()) {
            first -= QUARTER;
        }
        for (int origin = first; origin < today; origin += QUARTER) {
            if (origin - LEAST_HISTORY >= sample.firstMonth()) {
                of(origin, error(made, origin)).filter(backtest -> backtest.everybody().customers() >= LEAST_CUSTOMERS)
                        .ifPresent(made::add);
            }
        }
        return made;
    }

    /** What the errors of forecasts until a month say. */
    public static ModelError error(List<Backtest> made, int month) {
        double[] squares = new double[YEAR];
        int[] counts = new int[YEAR];
        for (Backtest backtest : made) {
            int origin = Days.month(YearMonth.parse(backtest.origin()));
            double[] actual = backtest.everybody().actual();
            for (int ahead = 0; ahead < Math.min(actual.length, month - origin); ahead++) {
                double off = actual[ahead] / backtest.everybody().forecast()[ahead] - 1;
                squares[ahead] += off * off;
                counts[ahead]++;
            }
        }
        int known = 0;
        while (known < YEAR && counts[known] > 0) {
            squares[known] = Math.sqrt(squares[known] / counts[known]);
            known++;
        }
        return known == 0 ? ModelError.UNKNOWN : new ModelError(Arrays.copyOf(counts, known), Arrays.copyOf(squares, known));
    }

    /** Empty where nobody was known to have left by then: no retention could have been fitted. */
    private Optional<Backtest> of(int origin, ModelError error) {
        int day = Days.of(Days.yearMonth(origin).atDay(1));
        Map<Plan, RetentionFit> fits = new EnumMap<>(Plan.class);
        long leavers = 0;
        for (Plan plan : Plan.values()) {
            var table = tables.until(day, i -> sample.planOn(i, day) == plan.ordinal());
            leavers += table.leavers();
            fits.put(plan, RetentionFitter.fit(table));
        }
        if (leavers == 0) {
            return Optional.empty();
        }
        var band = new Band(1 / Math.sqrt(leavers), error);
        List<Backtest.Part> parts = new ArrayList<>();
        parts.add(part(CohortCurve.ALL, origin, day, List.of(Plan.values()), fits, band));
        for (Plan plan : Plan.values()) {
            Backtest.Part part = part(plan.name(), origin, day, List.of(plan), fits, band);
            if (part.customers() >= LEAST_CUSTOMERS) {
                parts.add(part);
            }
        }
        return Optional.of(new Backtest(Days.yearMonth(origin).toString(),
                fits.values().stream().map(CohortCurve.Fit::of).toList(), parts));
    }

    private Backtest.Part part(String name, int origin, int day, List<Plan> plans, Map<Plan, RetentionFit> fits, Band band) {
        var sums = new GroupSums();
        int known = Math.min(YEAR, today - origin);
        double[] actual = new double[known];
        double[] hazard = new double[Knots.MONTHS];
        double[] survival = new double[Knots.size()];
        for (int i = 0; i < sample.size(); i++) {
            Plan plan = Plan.values()[sample.planOn(i, day)];
            double revenue = sample.expected(i, origin);
            if (!plans.contains(plan) || Double.isNaN(revenue) || sample.lives().joined(i) >= day || sample.lives().left(i) < day) {
                continue;
            }
            hazards(fits.get(plan).curve(), Days.months(sample.lives().joined(i), day), hazard);
            Knots.survival(hazard, survival);
            sums.add(new Member(0, 0, revenue, 0, 0), hazard, survival);
            for (int ahead = 0; ahead < known; ahead++) {
                double billed = sample.billed(i, origin + ahead);
                actual[ahead] += Double.isNaN(billed) ? 0 : billed;
            }
        }
        return part(name, sums, band, actual);
    }

    private static Backtest.Part part(String name, GroupSums sums, Band band, double[] actual) {
        double[] forecast = Arrays.copyOf(Knots.base(sums.paths().revenue()), YEAR);
        double[] width = band.relative(sums.paths());
        double[] low = new double[YEAR];
        double[] high = new double[YEAR];
        for (int month = 0; month < YEAR; month++) {
            low[month] = forecast[month] * Math.max(0, 1 - width[month]);
            high[month] = forecast[month] * (1 + width[month]);
        }
        if (Double.isNaN(width[0])) {
            Arrays.fill(low, Double.NaN);
        }
        return new Backtest.Part(name, sums.figures().customers(), forecast, low, high, actual);
    }

    /** The months of tenure to come, the one under way first. */
    private static void hazards(RetentionCurve curve, double tenure, double[] hazard) {
        for (int month = 0; month < hazard.length; month++) {
            hazard[month] = curve.hazard((int) tenure + month + 1);
        }
    }
}
