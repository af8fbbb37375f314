package io.telelink.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

import io.telelink.campaign.SimulatedYear;
import io.telelink.campaign.SimulatedYear.Outcome;
import io.telelink.demo.world.Subscribers;

/** A hundred simulated years with a campaign each quarter: is the true effect within the intervals, and what did planning earn? */
final class CampaignBench {

    private static final int YEARS = 100;
    private static final int CUSTOMERS = 5_000;

    void run(BenchResults results) {
        System.err.println("Simulating " + YEARS + " years of campaigns");
        Subscribers subscribers = SimulatedYear.subscribers();
        List<Outcome> years = LongStream.range(0, YEARS).mapToObj(seed -> SimulatedYear.of(subscribers, CUSTOMERS, seed)).toList();
        results.add("Campaigns", "simulated years whose 95 % interval holds the true effect", years.stream()
                .filter(Outcome::isCovered).count(), "of " + YEARS);
        results.add("Campaigns", "true effect, mean", 100 * years.stream().mapToDouble(Outcome::truth).average().orElse(0), "points");
        results.add("Campaigns", "estimated effect, mean", 100 * years.stream().mapToDouble(year -> year.estimate().difference())
                .average().orElse(0), "points");
        results.matrix(String.format(Locale.ROOT, "What contacting truly earned in a year, %,d customers, mean of %d years", CUSTOMERS,
                YEARS), List.of("", "$ a year", "years won against the plan"), List.of(
                List.of("expected profit, as planned", dollars(years, Outcome::planned), ""),
                List.of("as many likeliest to leave", dollars(years, Outcome::byProbability),
                        String.valueOf(years.stream().filter(year -> year.byProbability() > year.planned()).count())),
                List.of("as many at random", dollars(years, Outcome::atRandom),
                        String.valueOf(years.stream().filter(year -> year.atRandom() > year.planned()).count()))));
    }

    private static String dollars(List<Outcome> years, ToDoubleFunction<Outcome> earned) {
        return String.format(Locale.ROOT, "%,.0f", years.stream().mapToDouble(earned).average().orElse(0));
    }
}
