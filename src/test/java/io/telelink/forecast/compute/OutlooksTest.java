package io.telelink.forecast.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.telelink.economics.Terms;
import io.telelink.forecast.Outlook;
import io.telelink.forecast.Scenario;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class OutlooksTest {

    private static final Terms TERMS = new Terms(.1, .6, 12, 90);
    private static final Band BAND = new Band(.05, new ModelError(new int[] {4, 4, 3}, new double[] {.01, .01, .03}));

    /** Parts of a month that leaving is spread over. */
    private static final int PARTS = 1000;

    private record Customer(double revenue, double[] hazard) {
    }

    private final List<Customer> customers = new ArrayList<>();
    private final GroupSums sums = new GroupSums();

    OutlooksTest() {
        var random = new Random(7);
        double[] survival = new double[Knots.size()];
        for (int i = 0; i < 300; i++) {
            double[] hazard = new double[Knots.MONTHS];
            double start = .6 * random.nextDouble();
            for (int month = 0; month < hazard.length; month++) {
                hazard[month] = start / (1 + .2 * month);
            }
            var customer = new Customer(20 + 80 * random.nextDouble(), hazard);
            customers.add(customer);
            Knots.survival(hazard, survival);
            sums.add(new Member(start, i % 3, customer.revenue(), 100 * random.nextDouble(), 0), hazard, survival);
        }
    }

    private Outlook outlook(Scenario scenario, int months) {
        return new Outlooks(sums.figures(), sums.paths(), TERMS, BAND).of(scenario, months);
    }

    /** One by one, as it is defined: who leaves in a month pays half of it. */
    private double revenue(double factor, int month) {
        double revenue = 0;
        for (Customer customer : customers) {
            double there = 1;
            double before = 1;
            for (int m = 0; m < month; m++) {
                before = there;
                there *= 1 - Math.min(1, factor * customer.hazard()[m]);
            }
            revenue += customer.revenue() * (there + (before - there) / 2);
        }
        return revenue;
    }

    @Test
    void thePresentCourseIsTheSumOverCustomers() {
        Outlook outlook = outlook(Scenario.NONE, 24);
        double total = 0;
        double earned = 0;
        for (int month = 1; month <= 24; month++) {
            assertThat(outlook.path().get(month - 1).revenue()).isCloseTo(revenue(1, month), within(1e-6));
            total += revenue(1, month);
            earned += .6 * revenue(1, month) * Math.pow(1.1, -month / 12.0);
        }
        assertThat(outlook.revenue()).isCloseTo(total, within(1e-6));
        assertThat(outlook.earned()).isCloseTo(earned, within(1e-6));
        assertThat(outlook.scenarioEarned()).isCloseTo(outlook.earned(), within(1e-6));
    }

    @Test
    void anotherLevelOfChurnIsAsIfEveryCustomerWereComputedAnew() {
        for (double churn : new double[] {-.3, -.17, -.05, .02, .11, .3}) {
            Outlook outlook = outlook(new Scenario(churn, 0, 0, 5, .3), 36);
            for (int month : new int[] {1, 12, 36}) {
                double exact = revenue(1 + churn, month);
                assertThat(outlook.path().get(month - 1).scenarioRevenue()).isCloseTo(exact, within(1e-4 * exact));
            }
        }
    }

    @Test
    void aPriceMovesRevenueAndNobodyElse() {
        Outlook outlook = outlook(new Scenario(0, .02, 0, 5, .3), 12);
        assertThat(outlook.scenarioRevenue()).isCloseTo(1.02 * outlook.revenue(), within(1e-6));
        assertThat(outlook.path().getLast().scenarioSurvivors()).isCloseTo(outlook.path().getLast().survivors(), within(1e-6));
    }

    @Test
    void whoSavesEverybodyLosesNobodyAndPaysForIt() {
        Outlook outlook = outlook(new Scenario(0, 0, 1000, 1, 1), 36);
        assertThat(outlook.contacts()).isEqualTo(300);
        assertThat(outlook.reach()).isCloseTo(1, within(1e-9));
        assertThat(outlook.path().getLast().scenarioSurvivors()).isCloseTo(300, within(1e-6));
        double margin = .6 * sums.figures().revenue();
        assertThat(outlook.path().getFirst().scenarioEarned()).isCloseTo((margin - 300) * Math.pow(1.1, -1 / 12.0), within(1e-6));
    }

    @Test
    void aBudgetReachesTheGreatestLossesFirst() {
        double few = outlook(new Scenario(0, 0, 30, 1, .3), 12).reach();
        double many = outlook(new Scenario(0, 0, 150, 1, .3), 12).reach();
        assertThat(few).isGreaterThan(.1);
        assertThat(many).isGreaterThan(.5).isLessThan(1).isGreaterThan(few);
    }

    @Test
    void theBandWidensAndHoldsTheForecast() {
        Outlook outlook = outlook(Scenario.NONE, 36);
        double before = 0;
        for (Outlook.Month month : outlook.path()) {
            double width = (month.high() - month.low()) / month.revenue();
            assertThat(month.low()).isLessThan(month.revenue());
            assertThat(width).isGreaterThanOrEqualTo(before);
            before = width;
        }
        assertThat(outlook.earnedLow()).isLessThan(outlook.earned());
    }

    @Test
    void noBandIsClaimedBeforeAnyForecastCouldBeCompared() {
        var outlook = new Outlooks(sums.figures(), sums.paths(), TERMS, new Band(.05, ModelError.UNKNOWN)).of(Scenario.NONE, 12);
        assertThat(outlook.hasBand()).isFalse();
        assertThat(outlook.path().getFirst().low()).isNaN();
        assertThat(outlook.revenue()).isPositive();
    }

    @Test
    void chanceIsAsWideAsThatOfIndependentCustomers() {
        double variance = 0;
        double first = 0;
        double[] lifetimes = new double[2];
        for (Customer customer : customers) {
            double there = 1;
            lifetimes[0] = 0;
            lifetimes[1] = 0;
            for (int m = 1; m <= 12; m++) {
                double before = there;
                there *= 1 - customer.hazard()[m - 1];
                for (int part = 0; part < PARTS; part++) {
                    double paid = m - 1 + (part + .5) / PARTS;
                    lifetimes[0] += paid * (before - there) / PARTS;
                    lifetimes[1] += paid * paid * (before - there) / PARTS;
                }
            }
            lifetimes[0] += 12 * there;
            lifetimes[1] += 144 * there;
            first += customer.revenue() * customer.revenue() * firstMonth(customer.hazard()[0]);
            variance += customer.revenue() * customer.revenue() * (lifetimes[1] - lifetimes[0] * lifetimes[0]);
        }
        assertThat(sums.paths().totalVariance()[0]).isCloseTo(variance, within(1e-6 * variance));
        assertThat(sums.paths().variance()[0]).isCloseTo(first, within(1e-6 * first));
    }

    /** Variance of the share of the first month that somebody pays. */
    private static double firstMonth(double hazard) {
        double mean = 1 - hazard / 2;
        double variance = (1 - hazard) * (1 - mean) * (1 - mean);
        for (int part = 0; part < PARTS; part++) {
            variance += hazard / PARTS * Math.pow((part + .5) / PARTS - mean, 2);
        }
        return variance;
    }

    @Test
    void ofTheSavedNobodyPaysLessThanAMonthThatOthersLeaveIn() {
        Outlook outlook = outlook(new Scenario(0, 0, 1000, 1, .5), 36);
        double expected = 0;
        for (Customer customer : customers) {
            double there = 1;
            for (int m = 0; m < 2; m++) {
                there *= 1 - customer.hazard()[m] / 2;
            }
            expected += customer.revenue() * (there + there / (1 - customer.hazard()[1] / 2)) / 2;
        }
        assertThat(outlook.path().get(1).scenarioRevenue()).isCloseTo(expected, within(.02 * expected));
        assertThat(outlook.path().getFirst().scenarioRevenue())
                .isCloseTo((sums.figures().revenue() + outlook.path().getFirst().revenue()) / 2, within(1e-6));
    }

    @Test
    void sumsOfTwoThreadsAreThoseOfOne() {
        var other = new GroupSums();
        double[] survival = new double[Knots.size()];
        Knots.survival(customers.getFirst().hazard(), survival);
        other.add(new Member(.5, 2, 30, 7, 12), customers.getFirst().hazard(), survival);
        GroupFigures before = sums.figures();
        sums.add(other);
        assertThat(sums.figures().customers()).isEqualTo(before.customers() + 1);
        assertThat(sums.figures().high()).isEqualTo(before.high() + 1);
        assertThat(sums.figures().revenueAtRisk()).isCloseTo(before.revenueAtRisk() + 12 * 30 * .5, within(1e-9));
        assertThat(sums.paths().losses().customers()[sums.paths().losses().customers().length - 1]).isEqualTo(301);
    }
}
