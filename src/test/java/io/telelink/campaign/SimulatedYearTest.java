package io.telelink.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;

import io.telelink.campaign.SimulatedYear.Outcome;
import io.telelink.demo.world.Subscribers;
import org.junit.jupiter.api.Test;

/** A small one of what the benchmark does a hundred times. */
class SimulatedYearTest {

    private static final int YEARS = 12;
    private static final int CUSTOMERS = 2_000;

    private final Subscribers subscribers = SimulatedYear.subscribers();

    @Test
    void intervalsHoldTheTrueEffectAndThePlanEarnsMoreThanChance() {
        List<Outcome> years = LongStream.range(0, YEARS).mapToObj(seed -> SimulatedYear.of(subscribers, CUSTOMERS, seed)).toList();
        assertThat(years.stream().filter(Outcome::isCovered).count()).isGreaterThanOrEqualTo(10);
        assertThat(years).allSatisfy(year -> assertThat(year.truth()).isPositive());
        assertThat(years.stream().mapToDouble(Outcome::planned).sum())
                .isGreaterThan(years.stream().mapToDouble(Outcome::atRandom).sum());
    }

    @Test
    void theSameSeedGivesTheSameYear() {
        assertThat(SimulatedYear.of(subscribers, 300, 5)).isEqualTo(SimulatedYear.of(subscribers, 300, 5))
                .isNotEqualTo(SimulatedYear.of(subscribers, 300, 6));
    }
}
