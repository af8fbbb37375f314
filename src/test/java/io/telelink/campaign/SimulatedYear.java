package io.telelink.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import io.telelink.campaign.plan.Candidates;
import io.telelink.campaign.plan.Limits;
import io.telelink.campaign.plan.Plan;
import io.telelink.campaign.plan.Planner;
import io.telelink.campaign.result.Arm;
import io.telelink.campaign.result.Effect;
import io.telelink.demo.world.Hazard;
import io.telelink.demo.world.Person;
import io.telelink.demo.world.Step;
import io.telelink.demo.world.Subscribers;
import io.telelink.demo.world.World;
import io.telelink.learning.DemoData;
import io.telelink.learning.uplift.Moments;
import io.telelink.learning.uplift.ProportionDifference;

/**
 * Twelve months of the demonstration's world with a campaign each quarter, planned and drawn by the product's own planner. Every
 * person lives each quarter twice, contacted and not, by the same chance: so the true effect of every contact is known.
 */
public final class SimulatedYear {

    /** Share of the hazard that a contact takes away. */
    static final double EFFECT = .4;

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;
    private static final double CONTACT_COST = 3;
    private static final double OFFER_COST = 25;
    private static final double STAYER_UPTAKE = .4;
    private static final double VALUE_OF_CHARGE = 6;
    private static final double MISJUDGED = .3;

    private final World world;
    private final SplittableRandom random;
    private final int customers;
    private final long seed;
    private long next;

    private SimulatedYear(Subscribers subscribers, int customers, long seed) {
        this.world = new World(subscribers, seed, Hazard.USUAL);
        this.random = new SplittableRandom(seed);
        this.customers = customers;
        this.seed = seed;
    }

    /**
     * What a year showed.
     *
     * @param estimate     control less treatment of all four campaigns together, as the product computes it
     * @param truth        drop of the share who leave if all members are contacted instead of none
     * @param planned      $ that contacting by the plan truly earned, nobody held out
     * @param byProbability $ of contacting as many of those likeliest to leave
     * @param atRandom     $ of contacting as many at random
     */
    public record Outcome(ProportionDifference estimate, double truth, double planned, double byProbability, double atRandom) {

        public boolean isCovered() {
            return estimate.interval().contains(truth);
        }
    }

    /** The published subscribers, from whom the people are made. */
    public static Subscribers subscribers() {
        try (InputStream csv = DemoData.open("/demo/telecom-churn.csv")) {
            return Subscribers.read(DemoData.schema(), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lives through a year; the same seed gives the same year. */
    public static Outcome of(Subscribers subscribers, int customers, long seed) {
        return new SimulatedYear(subscribers, customers, seed).run();
    }

    private Outcome run() {
        List<Person> base = new ArrayList<>();
        int[] treated = new int[2];
        int[] control = new int[2];
        double[] truth = new double[2];
        double[] earned = new double[3];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            YearMonth before = FIRST.plusMonths((long) quarter * MONTHS);
            while (base.size() < customers) {
                base.add(world.joiner(next++, before));
            }
            List<Person> people = base;
            List<Fate> fates = people.parallelStream().map(person -> Fate.of(world, person, before)).toList();
            Candidates candidates = candidates(people, before);
            Plan plan = Planner.plan(candidates, new Limits(1e6, customers / 4, .3), seed + quarter);
            boolean[] contacted = new boolean[people.size()];
            for (int m = 0; m < plan.members().length; m++) {
                Fate fate = fates.get(plan.members()[m]);
                contacted[plan.members()[m]] = !plan.control()[m];
                int[] arm = plan.control()[m] ? control : treated;
                arm[0]++;
                arm[1] += fate.leaves(!plan.control()[m]) ? 1 : 0;
                truth[0]++;
                truth[1] += (fate.leaves(false) ? 1 : 0) - (fate.leaves(true) ? 1 : 0);
            }
            compare(candidates, plan.members().length, fates, people, earned);
            base = new ArrayList<>(IntStream.range(0, people.size()).filter(i -> !fates.get(i).leaves(contacted[i]))
                    .mapToObj(i -> fates.get(i).after()).toList());
        }
        ProportionDifference estimate = Effect.of(arm(treated), arm(control)).orElseThrow().churn();
        return new Outcome(estimate, truth[1] / truth[0], earned[0], earned[1], earned[2]);
    }

    private static Arm arm(int[] counts) {
        Moments none = new Moments(counts[0], 0, 0);
        return new Arm(counts[0], counts[1], none, none);
    }

    /** What is known of people: a probability that is not quite right, and a value. */
    private Candidates candidates(List<Person> people, YearMonth before) {
        int size = people.size();
        double[] probability = new double[size];
        double[] profit = new double[size];
        double[] spend = new double[size];
        long[] id = new long[size];
        for (int i = 0; i < size; i++) {
            double known = world.risk(people.get(i), before.plusMonths(1), MONTHS);
            probability[i] = Math.min(.98, known * Math.exp(MISJUDGED * (random.nextDouble() + random.nextDouble() - 1)));
            double kept = probability[i] * EFFECT;
            spend[i] = CONTACT_COST + OFFER_COST * (kept + (1 - probability[i]) * STAYER_UPTAKE);
            profit[i] = kept * value(people.get(i)) - spend[i];
            id[i] = people.get(i).profile().number();
        }
        return new Candidates(id, probability, profit, spend);
    }

    private static double value(Person person) {
        return person.usage().totalCharge() * VALUE_OF_CHARGE;
    }

    /** What as many contacts truly earn when chosen in three ways. */
    private void compare(Candidates candidates, int contacts, List<Fate> fates, List<Person> people, double[] earned) {
        int[] byProfit = order(candidates.profit());
        int[] byProbability = order(candidates.probability());
        int[] shuffled = order(IntStream.range(0, people.size()).mapToDouble(i -> random.nextDouble()).toArray());
        int[][] ways = {byProfit, byProbability, shuffled};
        for (int way = 0; way < ways.length; way++) {
            for (int n = 0; n < contacts; n++) {
                int i = ways[way][n];
                earned[way] += fates.get(i).earned(value(people.get(i)));
            }
        }
    }

    private static int[] order(double[] merit) {
        return IntStream.range(0, merit.length).boxed().sorted((a, b) -> Double.compare(merit[b], merit[a])).mapToInt(i -> i).toArray();
    }

    /** A quarter of a life, lived both ways. */
    private record Fate(Person after, boolean leavesAlone, boolean leavesContacted) {

        static Fate of(World world, Person start, YearMonth before) {
            Person person = start;
            boolean alone = false;
            boolean contacted = false;
            for (int m = 1; m <= MONTHS; m++) {
                YearMonth month = before.plusMonths(m);
                alone |= world.step(person, month, 0).leftOn() != null;
                Step step = world.step(person, month, EFFECT);
                contacted |= step.leftOn() != null;
                person = step.after();
            }
            return new Fate(person, alone, contacted);
        }

        boolean leaves(boolean ifContacted) {
            return ifContacted ? leavesContacted : leavesAlone;
        }

        /** Whoever is kept takes the offer, of those who would have stayed a part. */
        double earned(double value) {
            boolean kept = leavesAlone && !leavesContacted;
            return (kept ? value - OFFER_COST : 0) - (leavesAlone ? 0 : OFFER_COST * STAYER_UPTAKE) - CONTACT_COST;
        }
    }
}
