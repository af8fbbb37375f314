package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.value.RetentionFit.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class RetentionFitterTest {

    /** Survivors of 1,000 after 0 to 7 years (Fader and Hardie 2007, table 1). */
    private static final Cohort HIGH_END = Cohort.of(1000, 869, 743, 653, 593, 551, 517, 491);
    private static final Cohort REGULAR = Cohort.of(1000, 631, 468, 382, 326, 289, 262, 241);

    @Test
    void findsThePublishedFitOfHighEndCustomers() {
        RetentionFit fit = fit(HIGH_END);
        ShiftedBetaGeometric curve = (ShiftedBetaGeometric) fit.curve();
        assertThat(curve.alpha()).isEqualTo(.668088, within(2e-6));
        assertThat(curve.beta()).isEqualTo(3.806096, within(1e-5));
        assertThat(fit.logLikelihood()).isEqualTo(-1611.1581, within(5e-5));
        assertThat(fit.outcome()).isEqualTo(Outcome.FOUND);
    }

    @Test
    void findsThePublishedFitOfRegularCustomers() {
        ShiftedBetaGeometric curve = (ShiftedBetaGeometric) fit(REGULAR).curve();
        assertThat(curve.alpha()).isEqualTo(.704, within(5e-4));
        assertThat(curve.beta()).isEqualTo(1.182, within(5e-4));
        assertThat(fit(REGULAR).logLikelihood()).isEqualTo(-1680.265, within(5e-3));
    }

    @Test
    void allStartsEndAtTheSameOptimum() {
        for (Cohort cohort : List.of(HIGH_END, REGULAR)) {
            RetentionFit fit = fit(cohort);
            assertThat(fit.reached()).isEqualTo(fit.starts()).isGreaterThanOrEqualTo(10);
            assertThat(fit.gradient()).isLessThan(1e-9);
            assertThat(fit.isConverged()).isTrue();
        }
        RetentionLikelihood likelihood = new RetentionLikelihood(LifeTable.of(List.of(HIGH_END)));
        Random random = new Random(4);
        for (int start = 0; start < 200; start++) {
            RetentionSearch end = RetentionSearch.from(likelihood, Math.exp(random.nextDouble(-7, 7)),
                    Math.exp(random.nextDouble(-7, 7)));
            assertThat(end.value()).isEqualTo(-1611.1581, within(1e-4));
            assertThat(end.alpha()).isEqualTo(.668088, within(1e-5));
        }
    }

    @Test
    void derivativesAreThoseOfTheLikelihood() {
        RetentionLikelihood likelihood = new RetentionLikelihood(LifeTable.of(List.of(HIGH_END, REGULAR)));
        double h = 1e-5;
        double[] at = {.9, 2.3};
        RetentionLikelihood.Point point = likelihood.at(at[0], at[1]);
        double up = Math.exp(h);
        assertThat(point.gradient()[0]).isEqualTo((likelihood.value(at[0] * up, at[1]) - likelihood.value(at[0] / up, at[1]))
                / (2 * h), within(1e-4));
        assertThat(point.gradient()[1]).isEqualTo((likelihood.value(at[0], at[1] * up) - likelihood.value(at[0], at[1] / up))
                / (2 * h), within(1e-4));
        double[] higher = likelihood.at(at[0] * up, at[1]).gradient();
        double[] lower = likelihood.at(at[0] / up, at[1]).gradient();
        assertThat(point.hessian()[0]).isEqualTo((higher[0] - lower[0]) / (2 * h), within(1e-3));
        assertThat(point.hessian()[1]).isEqualTo((higher[1] - lower[1]) / (2 * h), within(1e-3));
    }

    /** Minus infinity where somebody leaves is impossible, the sum of the logs of leaving and of survival otherwise. */
    @Test
    void theLikelihoodIsThatOfThePaper() {
        ShiftedBetaGeometric curve = new ShiftedBetaGeometric(.8, 2.2);
        double expected = 0;
        long[] n = HIGH_END.survivors();
        for (int t = 1; t < n.length; t++) {
            expected += (n[t - 1] - n[t]) * Math.log(curve.leaving(t));
        }
        expected += n[n.length - 1] * Math.log(curve.survival(n.length - 1));
        assertThat(new RetentionLikelihood(LifeTable.of(List.of(HIGH_END))).value(.8, 2.2)).isEqualTo(expected, within(1e-8));
    }

    @Test
    void recoversWhatSimulatedCustomersWereDrawnFrom() {
        Random random = new Random(7);
        List<Cohort> cohorts = new ArrayList<>();
        for (int length = 1; length <= 36; length++) {
            long[] survivors = new long[length + 1];
            for (int customer = 0; customer < 3000; customer++) {
                double rate = beta(random, 2, 10);
                int lived = 0;
                while (lived <= length && (lived == 0 || random.nextDouble() >= rate)) {
                    survivors[lived++]++;
                }
            }
            cohorts.add(Cohort.of(survivors));
        }
        ShiftedBetaGeometric curve = (ShiftedBetaGeometric) RetentionFitter.fit(LifeTable.of(cohorts)).curve();
        assertThat(curve.alpha()).isCloseTo(2, Percentage.withPercentage(5));
        assertThat(curve.beta()).isCloseTo(10, Percentage.withPercentage(5));
        // Customers seen from their seventh month on only: those who had left before say nothing, those who stayed do.
        List<Cohort> late = cohorts.stream().filter(cohort -> cohort.survivors().length > 7).map(cohort -> new Cohort(6,
                Arrays.copyOfRange(cohort.survivors(), 6, cohort.survivors().length))).toList();
        RetentionFit ofLate = RetentionFitter.fit(LifeTable.of(late));
        assertThat(ofLate.curve().survival(30) / ofLate.curve().survival(6))
                .isCloseTo(curve.survival(30) / curve.survival(6), Percentage.withPercentage(2));
        assertThat(ofLate.curve().survival(6)).isCloseTo(curve.survival(6), Percentage.withPercentage(15));
    }

    /** For whole parameters the a-th smallest of a + b - 1 even draws is beta distributed. */
    private static double beta(Random random, int a, int b) {
        return random.doubles(a + b - 1).sorted().skip(a - 1).findFirst().orElseThrow();
    }

    @Test
    void oneCohortAlonePredictsAsItDoesAmongOthers() {
        LifeTable once = LifeTable.of(List.of(HIGH_END));
        LifeTable split = LifeTable.sum(List.of(LifeTable.of(List.of(Cohort.of(400, 350, 300, 260))),
                LifeTable.of(List.of(Cohort.of(600, 519, 443, 393))),
                LifeTable.of(List.of(new Cohort(3, new long[] {653, 593, 551, 517, 491})))));
        assertThat(split.left()).isEqualTo(once.left());
        assertThat(RetentionFitter.fit(split)).isEqualTo(RetentionFitter.fit(once));
    }

    @Test
    void cohortsOfDifferentLengthsCountWithWhatWasSeen() {
        LifeTable table = LifeTable.of(List.of(Cohort.of(100, 80), Cohort.of(50, 40, 30), new Cohort(1, new long[] {10, 7})));
        assertThat(table.atRisk()).containsExactly(150, 50);
        assertThat(table.left()).containsExactly(30, 13);
        assertThat(table.survival()).containsExactly(new double[] {.8, .8 * 37 / 50}, within(1e-15));
    }

    @Test
    void edgesAreReportedAndHaveTheirLimit() {
        edge(Outcome.NOBODY_SEEN, new Geometric(0), Cohort.of(100));
        edge(Outcome.NOBODY_LEFT, new Geometric(0), Cohort.of(100, 100, 100));
        edge(Outcome.EVERYBODY_LEFT, new Geometric(1), Cohort.of(100, 0));
        edge(Outcome.ONE_PERIOD, new Geometric(.2), Cohort.of(100, 80));
        edge(Outcome.ALIKE, new Geometric(.1), Cohort.of(1_000_000, 900_000, 810_000, 729_000));
        RetentionFit rising = fit(Cohort.of(1000, 990, 940, 800, 500));
        assertThat(rising.outcome()).isEqualTo(Outcome.ALIKE);
        assertThat(rising.curve()).isEqualTo(new Geometric(500 / 3730.0));
        RetentionFit polarised = fit(Cohort.of(1000, 700, 700, 700, 700));
        assertThat(polarised.outcome()).isEqualTo(Outcome.POLARISED);
        assertThat(polarised.curve().survival(1)).isEqualTo(.7, within(1e-3));
        assertThat(polarised.curve().survival(60)).isEqualTo(.7, within(1e-2));
        RetentionFit all = fit(Cohort.of(1000, 600, 400, 280, 0));
        assertThat(all.curve().survival(1)).isBetween(.3, .8);
    }

    private static void edge(Outcome outcome, RetentionCurve limit, Cohort cohort) {
        RetentionFit fit = fit(cohort);
        assertThat(fit.outcome()).isEqualTo(outcome);
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.curve().survival(3)).isEqualTo(limit.survival(3), within(1e-6));
    }

    @Test
    void thousandsOfMillionsOfCustomersFitAsThousandsDo() {
        long[] many = Arrays.stream(HIGH_END.survivors()).map(n -> n * 1_000_000_000L).toArray();
        RetentionFit fit = fit(Cohort.of(many));
        assertThat(((ShiftedBetaGeometric) fit.curve()).alpha()).isEqualTo(.668088, within(1e-5));
        assertThat(fit.isConverged()).isTrue();
    }

    @Test
    void impossibleCohortsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Cohort.of(10, 11)).withMessageContaining("not rise");
        assertThatIllegalArgumentException().isThrownBy(() -> Cohort.of(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cohort(0, new long[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new LifeTable(new long[] {5}, new long[] {6}));
    }

    private static RetentionFit fit(Cohort cohort) {
        return RetentionFitter.fit(LifeTable.of(List.of(cohort)));
    }
}
