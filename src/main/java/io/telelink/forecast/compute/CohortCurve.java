package io.telelink.forecast.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.telelink.learning.value.LifeTable;
import io.telelink.learning.value.RetentionFit;
import io.telelink.learning.value.RetentionFitter;
import io.telelink.learning.value.ShiftedBetaGeometric;
import org.jspecify.annotations.Nullable;

/**
 * How customers who joined in the same quarter stayed, with the curve fitted to them. A period is a month of tenure.
 *
 * @param name      how the cohort is told apart: the quarter's first day, {@code ALL}, or a {@link Plan}
 * @param customers that joined
 * @param firstSeen periods that had passed when departures began to be known
 * @param atRisk    customers seen to enter each period from {@code firstSeen + 1} on
 * @param left      those of them who left in it
 * @param fitted    share that stays through each period from 1 on, up to {@value #PERIODS}
 */
public record CohortCurve(String name, long customers, int firstSeen, long[] atRisk, long[] left, double[] fitted, Fit fit) {

    public static final String ALL = "ALL";
    static final int PERIODS = 60;

    /**
     * How the fit went.
     *
     * @param alpha    null where one rate for all is the limit, as is beta
     * @param outcome  what kind of optimum was found
     * @param reached  starts that ended there
     * @param gradient at the optimum, per customer
     */
    public record Fit(@Nullable Double alpha, @Nullable Double beta, String outcome, double logLikelihood, int starts,
                      int reached, double gradient, boolean converged) {

        static Fit of(RetentionFit fit) {
            return fit.curve() instanceof ShiftedBetaGeometric(double alpha, double beta)
                    ? of(fit, alpha, beta) : of(fit, null, null);
        }

        private static Fit of(RetentionFit fit, @Nullable Double alpha, @Nullable Double beta) {
            return new Fit(alpha, beta, fit.outcome().name(), fit.logLikelihood(), fit.starts(), fit.reached(),
                    fit.gradient(), fit.isConverged());
        }
    }

    /**
     * Observed share that stays through each period from {@code firstSeen} on, by Kaplan and Meier (1958). A cohort not seen from
     * its beginning starts on the fitted curve: what was lost before is not known.
     */
    public double[] observed() {
        double[] observed = new double[atRisk.length + 1];
        observed[0] = firstSeen == 0 ? 1 : fitted[Math.min(firstSeen, fitted.length) - 1];
        for (int i = 0; i < atRisk.length; i++) {
            observed[i + 1] = observed[i] * (atRisk[i] == 0 ? 1 : 1 - (double) left[i] / atRisk[i]);
        }
        return observed;
    }

    /**
     * Everybody, the plans, and each quarter in which somebody joined, the newest first.
     *
     * @param seenFrom day from which departures are known
     */
    public static List<CohortCurve> all(Lives lives, LocalDate seenFrom, LocalDate today, int mostQuarters) {
        LifeTables tables = LifeTables.of(lives, Days.of(seenFrom));
        int day = Days.of(today);
        List<CohortCurve> curves = new ArrayList<>();
        curves.add(of(ALL, lives.size(), tables.until(day, i -> true)));
        for (Plan plan : Plan.values()) {
            long size = count(lives, plan);
            if (size > 0) {
                curves.add(of(plan.name(), size, tables.until(day, i -> lives.plan(i) == plan.ordinal())));
            }
        }
        Map<LocalDate, Long> quarters = quarters(lives, day);
        quarters.entrySet().stream().limit(mostQuarters).forEach(quarter -> {
            int from = Days.of(quarter.getKey());
            int to = Days.of(quarter.getKey().plusMonths(3));
            curves.add(of(quarter.getKey().toString(), quarter.getValue(),
                    tables.until(day, i -> lives.joined(i) >= from && lives.joined(i) < to)));
        });
        return curves;
    }

    private static CohortCurve of(String name, long customers, LifeTable table) {
        RetentionFit fit = RetentionFitter.fit(table);
        int first = 0;
        while (first < table.atRisk().length && table.atRisk()[first] == 0) {
            first++;
        }
        int last = Math.min(table.atRisk().length, PERIODS);
        first = Math.min(first, last);
        double[] fitted = IntStream.rangeClosed(1, PERIODS).mapToDouble(fit.curve()::survival).toArray();
        return new CohortCurve(name, customers, first, Arrays.copyOfRange(table.atRisk(), first, last),
                Arrays.copyOfRange(table.left(), first, last), fitted, Fit.of(fit));
    }

    private static long count(Lives lives, Plan plan) {
        return IntStream.range(0, lives.size()).filter(i -> lives.plan(i) == plan.ordinal()).count();
    }

    private static Map<LocalDate, Long> quarters(Lives lives, int today) {
        Map<LocalDate, Long> quarters = new TreeMap<>(Comparator.reverseOrder());
        Map<Integer, Long> months = new TreeMap<>();
        for (int i = 0; i < lives.size(); i++) {
            if (lives.joined(i) < today) {
                LocalDate joined = Days.date(lives.joined(i));
                months.merge(joined.getYear() * 4 + (joined.getMonthValue() - 1) / 3, 1L, Long::sum);
            }
        }
        months.forEach((quarter, size) -> quarters.put(LocalDate.of(quarter / 4, quarter % 4 * 3 + 1, 1), size));
        return quarters;
    }
}
