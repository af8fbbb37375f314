package io.telelink.forecast.compute;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BacktesterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final int THIS_MONTH = Days.month(YearMonth.from(TODAY));
    private static final int FIRST = THIS_MONTH - 36;
    private static final int CUSTOMERS = 4000;
    private static final LocalDate SEEN_FROM = Days.yearMonth(FIRST).atDay(1);

    /**
     * Customers who join through three years and leave at a rate of their own, each with a bill that wavers.
     *
     * @param poisonedFrom month from which on every bill and departure is another
     */
    private static BilledSample world(int poisonedFrom) {
        var sample = new BilledSample(FIRST, 36);
        for (int i = 0; i < CUSTOMERS; i++) {
            var random = new Random(11 + 7919L * i);
            int joined = FIRST - 12 + random.nextInt(46);
            double rate = .002 + .08 * random.nextDouble() * random.nextDouble();
            int life = (int) (Math.log(random.nextDouble()) / Math.log(1 - rate));
            int gone = joined + life >= poisonedFrom ? poisonedFrom + i % 2 : joined + life;
            double bill = 30 + 40 * random.nextDouble();
            if (gone <= FIRST) {
                continue;
            }
            int place = sample.customer(day(joined), gone >= THIS_MONTH ? Days.NEVER : day(gone) + 14);
            sample.plan(place, day(joined), i % 5 == 0 ? Plan.INTERNATIONAL : Plan.NEITHER);
            for (int month = Math.max(FIRST, joined); month <= Math.min(gone, THIS_MONTH - 1); month++) {
                sample.bill(place, month, month >= poisonedFrom ? 999 : bill * (1 + .1 * random.nextGaussian()));
            }
        }
        return sample;
    }

    private static int day(int month) {
        return Days.of(Days.yearMonth(month).atDay(1));
    }

    @Test
    void theForecastOfAYearAgoIsCloseToWhatHappened() {
        List<Backtest> made = new Backtester(world(Integer.MAX_VALUE - 1), SEEN_FROM, TODAY).all();
        Backtest yearAgo = made.stream().filter(each -> each.origin().equals("2025-07")).findFirst().orElseThrow();
        assertThat(yearAgo.everybody().actual()).hasSize(12);
        assertThat(yearAgo.everybody().meanError()).isLessThan(.05);
        assertThat(yearAgo.everybody().hasBand()).isTrue();
        assertThat(yearAgo.everybody().covered()).isGreaterThanOrEqualTo(8);
        assertThat(yearAgo.parts()).extracting(Backtest.Part::name)
                .containsExactly("ALL", Plan.NEITHER.name(), Plan.INTERNATIONAL.name());
        assertThat(made.getFirst().everybody().hasBand()).isFalse();
    }

    @Test
    void nothingFromAfterItsDayEntersAForecast() {
        int origin = Days.month(YearMonth.of(2025, 7));
        List<Backtest> poisoned = new Backtester(world(origin), SEEN_FROM, TODAY).all();
        List<Backtest> plain = new Backtester(world(Integer.MAX_VALUE - 1), SEEN_FROM, TODAY).all();
        for (int i = 0; i < plain.size() && !plain.get(i).origin().equals("2025-10"); i++) {
            assertThat(poisoned.get(i).origin()).isEqualTo(plain.get(i).origin());
            assertThat(poisoned.get(i).everybody().forecast()).containsExactly(plain.get(i).everybody().forecast());
            assertThat(poisoned.get(i).everybody().low()).containsExactly(plain.get(i).everybody().low());
        }
        assertThat(poisoned).anySatisfy(each -> assertThat(each.everybody().bias()).isLessThan(-.5));
    }

    @Test
    void errorsTellHowFarOffForecastsWere() {
        var part = new Backtest.Part("ALL", 100, new double[] {100, 100, 100}, new double[3], new double[3],
                new double[] {110, 80});
        ModelError error = Backtester.error(List.of(new Backtest("2026-04", List.of(), List.of(part))), THIS_MONTH);
        assertThat(error.origins()).containsExactly(1, 1);
        assertThat(error.relative()).hasSize(2);
        assertThat(error.relative()[0]).isCloseTo(.1, within(1e-12));
        assertThat(error.relative()[1]).isCloseTo(.2, within(1e-12));
        assertThat(error.halfWidth(4)).isCloseTo(3.078 * .2 * 2, within(1e-12));
        assertThat(Backtester.error(List.of(), THIS_MONTH).isKnown()).isFalse();
    }

    @Test
    void aMonthFurtherAheadRestsOnFewerForecasts() {
        List<Backtest> made = List.of(backtest("2026-01", 6), backtest("2026-04", 3));
        ModelError error = Backtester.error(made, THIS_MONTH);
        assertThat(error.origins()).containsExactly(2, 2, 2, 1, 1, 1);
        assertThat(error.halfWidth(3)).isCloseTo(1.886 * .1, within(1e-12));
        assertThat(error.halfWidth(4)).isCloseTo(3.078 * .1, within(1e-12));
    }

    private static Backtest backtest(String origin, int known) {
        double[] forecast = new double[12];
        double[] actual = new double[known];
        Arrays.fill(forecast, 100);
        Arrays.fill(actual, 110);
        return new Backtest(origin, List.of(), List.of(new Backtest.Part("ALL", 100, forecast, new double[12], new double[12], actual)));
    }

    @Test
    void aStoreWithoutBillsHasNothingToCompare() {
        assertThat(new Backtester(new BilledSample(FIRST, 36), SEEN_FROM, TODAY).all()).isEmpty();
    }
}
