package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ProbabilityInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurvivalModelTest {

    private static final Schema SCHEMA = DemoData.schema();
    private static final Table ROWS = DemoData.subscribers().table();
    private static final ValueAssumptions TERMS = new ValueAssumptions(.6, .1, 12, 90);
    private static final double WINDOW = 90 / 30.4375;
    private static final ConformalInterval RANGE = new ConformalInterval(.9, 12, new double[] {.1, .5}, new double[] {.1, .4},
            new double[] {.2, .3}, 1.5, 100);

    static SurvivalModel model(double persistence, ConformalInterval interval) {
        return new SurvivalModel(List.of(SCHEMA.feature("internationalPlan"), SCHEMA.feature("voiceMailPlan")), List.of(
                new SurvivalSegment(new int[] {0, 0}, new ShiftedBetaGeometric(.6, 14), 1000, 40, false),
                new SurvivalSegment(new int[] {1, 0}, new ShiftedBetaGeometric(1.1, 3), 500, 60, false),
                new SurvivalSegment(new int[] {0, 1}, new Geometric(.01), 200, 2, true)),
                new Geometric(.02), persistence, new ExpectedRevenue(new double[] {5, .3, .2, .4}), interval);
    }

    private static ValueInputs customer(double tenure, double p, double international, double voiceMail) {
        double[] row = ROWS.row(0);
        row[SCHEMA.indexOf("internationalPlan")] = international;
        row[SCHEMA.indexOf("voiceMailPlan")] = voiceMail;
        return new ValueInputs(SCHEMA, row, tenure, 50, null, p, new ProbabilityInterval(p / 2, (1 + p) / 2));
    }

    @Test
    void survivalStartsAtTheCustomersOwnProbabilityAndNeverRises() {
        for (double persistence : new double[] {0, .4, 1}) {
            for (double p : new double[] {0, 1e-6, .01, .145, .5, .97, 1}) {
                for (double tenure : new double[] {0, 7.6, 55, 900}) {
                    MonthlyHazards hazards = new MonthlyHazards(new ShiftedBetaGeometric(.6, 14));
                    CustomerSurvival survival = CustomerSurvival.of(hazards, tenure, p, persistence, 90);
                    assertThat(survival.at(0.0)).isEqualTo(p == 1 ? 0 : 1);
                    assertThat(survival.at(WINDOW)).isEqualTo(1 - p, within(1e-9));
                    assertThat(survival.at(WINDOW + 1e-12)).isEqualTo(1 - p, within(1e-9));
                    for (int month = 1; month < 240; month++) {
                        assertThat(survival.at(month)).isBetween(0.0, survival.at(month - .5))
                                .isEqualTo(survival.at((double) month));
                    }
                }
            }
        }
    }

    @Test
    void hazardAfterTheWindowFallsAsThatOfTheSegmentDoes() {
        ShiftedBetaGeometric curve = new ShiftedBetaGeometric(1.1, 3);
        for (double persistence : new double[] {.3, 1}) {
            double[] survival = model(persistence, null).path(customer(9, .3, 1, 0), TERMS, 36).orElseThrow().survival();
            double first = Math.log(survival[3] / survival[4]) / -Math.log(curve.retention(9 + 5));
            for (int month = 6; month <= 36; month++) {
                assertThat(Math.log(survival[month - 2] / survival[month - 1]))
                        .isEqualTo(first * -Math.log(curve.retention(9 + month)), within(1e-12));
            }
        }
    }

    @Test
    void withoutPersistenceTheSegmentTakesOverAfterTheWindow() {
        double[] survival = model(0, null).path(customer(9, .3, 1, 0), TERMS, 36).orElseThrow().survival();
        assertThat(survival[10] / survival[9]).isEqualTo(new ShiftedBetaGeometric(1.1, 3).retention(20), within(1e-12));
    }

    /** With the segment's own risk a customer's residual lifetime is that of the curve, a period being paid for at its end. */
    @Test
    void aTypicalCustomerHasTheResidualLifetimeOfTheSegment() {
        ShiftedBetaGeometric curve = new ShiftedBetaGeometric(1.1, 3);
        int tenure = 9;
        double inTwo = curve.survival(11) / curve.survival(9);
        double p = 1 - inTwo * Math.pow(curve.retention(12), WINDOW - 2);
        double monthly = Math.pow(1.1, 1 / 12.0) - 1;
        assertThat(model(1, null).residualLifetime(customer(tenure, p, 1, 0), TERMS))
                .isEqualTo(curve.residualLifetime(tenure + 1, monthly) / (1 + monthly), within(1e-8));
    }

    @Test
    void theValueIsTheSumOfItsPathAtEveryHorizon() {
        ValueInputs inputs = customer(20, .2, 0, 0);
        ValuePath path = model(.5, RANGE).path(inputs, TERMS, 36).orElseThrow();
        for (int horizon : new int[] {12, 24, 36}) {
            ValueEstimate estimate = model(.5, RANGE).estimate(inputs, new ValueAssumptions(.6, .1, horizon, 90));
            assertThat(estimate.clv()).isEqualTo(path.value(horizon), within(1e-9));
            assertThat(estimate.monthlyRevenue()).isEqualTo(50);
        }
        double expected = 0;
        for (int t = 1; t <= 36; t++) {
            double began = t == 1 ? 1 : path.survival()[t - 2];
            expected += .6 * 50 * (began + path.survival()[t - 1]) / 2 * Math.pow(1.1, -t / 12.0);
        }
        assertThat(path.value(36)).isEqualTo(expected, within(1e-9));
    }

    @Test
    void billsSayWhatToExpectWhereThereAreSome() {
        ValueInputs none = customer(20, .2, 0, 0);
        ValueInputs billed = new ValueInputs(SCHEMA, none.row(), 20, 50, new BillingSummary(12, 40, 45, 60, -1, 5, 500, 1), .2,
                none.interval());
        assertThat(model(1, null).estimate(billed, TERMS).monthlyRevenue()).isEqualTo(5 + 12 + 9 + 24, within(1e-12));
    }

    @Test
    void aCertainLeaverPaysForHalfAMonthMore() {
        assertThat(model(.5, null).estimate(customer(5, 1, 0, 0), TERMS).clv())
                .isEqualTo(.6 * 50 / 2 * Math.pow(1.1, -1 / 12.0), within(1e-12));
        assertThat(model(.5, RANGE).estimate(customer(5, 1, 0, 0), TERMS).low()).isZero();
    }

    @Test
    void withoutARangeThatOfTheProbabilityIsTaken() {
        ValueInputs inputs = customer(5, .2, 0, 0);
        ValueEstimate estimate = model(.5, null).estimate(inputs, TERMS);
        assertThat(estimate.high()).isEqualTo(model(.5, null).estimate(customer(5, .1, 0, 0), TERMS).clv());
        assertThat(estimate.low()).isEqualTo(model(.5, null).estimate(customer(5, .6, 0, 0), TERMS).clv());
    }

    @Test
    void customersOfNoSegmentHaveTheCurveOfAll() {
        ValueEstimate pooled = model(.5, null).estimate(customer(5, .2, 1, 1), TERMS);
        assertThat(model(.5, null).estimate(customer(5, .2, Double.NaN, 0), TERMS)).isEqualTo(pooled);
        assertThat(model(.5, null).estimate(customer(5, .2, 0, 0), TERMS)).isNotEqualTo(pooled);
    }

    @Test
    void everyoneGetsTheSameBitsAloneAndAmongOthers() {
        ValueBatch batch = batch(2000, 3);
        for (SurvivalModel model : List.of(model(.5, RANGE), model(.5, null))) {
            ValueColumns whole = ValueColumns.ofSize(batch.size());
            model.estimate(batch, 0, 700, TERMS, whole);
            model.estimate(batch, 700, batch.size(), TERMS, whole);
            for (int i = 0; i < batch.size(); i += 7) {
                assertThat(model.estimate(inputs(batch, i), TERMS)).isEqualTo(whole.at(i));
                assertThat(whole.low()[i]).isBetween(0.0, whole.clv()[i]);
            }
        }
    }

    @Test
    void aRangeIsMeasuredForTheHorizonItWasCalibratedOn() {
        ValueAssumptions longer = new ValueAssumptions(.6, .1, 24, 90);
        assertThat(model(.5, RANGE).measuredFor(TERMS)).isTrue();
        assertThat(model(.5, RANGE).measuredFor(longer)).isFalse();
        assertThat(model(.5, null).measuredFor(longer)).isTrue();
    }

    @Test
    void survivalOfManyIsThatOfEachPath() {
        ValueBatch batch = batch(40, 8);
        SurvivalPaths paths = SurvivalPaths.of(model(.5, RANGE), batch.rows(), TERMS.churnWindowDays());
        double[] survival = new double[24];
        for (int i = 0; i < 40; i++) {
            paths.fill(i, batch.tenureMonths()[i], batch.probability()[i], survival);
            assertThat(survival).isEqualTo(model(.5, RANGE).path(inputs(batch, i), TERMS, 24).orElseThrow().survival());
        }
    }

    static ValueBatch batch(int size, long seed) {
        Random random = new Random(seed);
        int[] rows = random.ints(size, 0, ROWS.rows()).toArray();
        double[] p = random.doubles(size).map(u -> u * u).toArray();
        List<BillingSummary> bills = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double mean = random.nextDouble(20, 100);
            bills.add(i % 5 == 0 ? null : new BillingSummary(12, mean * random.nextDouble(.8, 1.2), mean, mean, 0, 3, 500, 1));
        }
        return new ValueBatch(ROWS.select(rows), random.doubles(size, 0, 60).toArray(), random.doubles(size, 10, 100).toArray(),
                BillingColumns.of(bills), p, Arrays.stream(p).map(x -> x / 2).toArray(),
                Arrays.stream(p).map(x -> (1 + x) / 2).toArray());
    }

    static ValueInputs inputs(ValueBatch batch, int i) {
        BillingColumns b = batch.bills();
        return new ValueInputs(batch.rows().schema(), batch.rows().row(i), batch.tenureMonths()[i], batch.monthlyCharge()[i],
                BillingColumns.summary(new double[] {b.months()[i], b.last()[i], b.mean3()[i], b.mean12()[i], b.trend()[i],
                    b.deviation()[i], b.minutes3()[i], b.serviceCalls3()[i]}), batch.probability()[i],
                new ProbabilityInterval(batch.low()[i], batch.high()[i]));
    }

    @Test
    void theOldEstimatorGivesTheSameBitsInABatch() {
        SurvivalValue old = new SurvivalValue(new ValueAssumptions(.6, .1, 24, 90));
        ValueBatch batch = batch(300, 9);
        ValueColumns out = ValueColumns.ofSize(300);
        ValueEstimator.fromBytes(old.toBytes()).estimate(batch, 0, 300, TERMS, out);
        for (int i = 0; i < 300; i++) {
            assertThat(out.at(i)).isEqualTo(old.of(batch.monthlyCharge()[i], batch.probability()[i],
                    new ProbabilityInterval(batch.low()[i], batch.high()[i]))).isEqualTo(old.estimate(inputs(batch, i), TERMS));
        }
    }

    @Test
    void impossibleModelsAndCustomersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> model(1.1, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new SurvivalModel(List.of(SCHEMA.feature("totalDayMinutes")),
                List.of(), new Geometric(.1), 1, ExpectedRevenue.ofMean(), null)).withMessageContaining("totalDayMinutes");
        assertThatIllegalArgumentException().isThrownBy(() -> new SurvivalModel(List.of(), List.of(), new Geometric(0), 1,
                ExpectedRevenue.ofMean(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> model(1, null).estimate(customer(-1, .1, 0, 0), TERMS));
        assertThatIllegalArgumentException().isThrownBy(() -> model(1, null).estimate(customer(Double.NaN, .1, 0, 0), TERMS));
    }
}
