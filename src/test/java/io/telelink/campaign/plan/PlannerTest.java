package io.telelink.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Limits WIDE = new Limits(1e6, 100_000, .2);

    private final Random random = new Random(4);

    @Test
    void everyMemberEarnsMoneyAndTheNextOneDoesNot() {
        Candidates candidates = candidates(2000);
        Plan plan = Planner.plan(candidates, WIDE, 1);
        long worth = IntStream.range(0, 2000).filter(i -> candidates.profit()[i] > 0).count();
        assertThat(plan.stop()).isEqualTo(Stop.OPTIMUM);
        assertThat(plan.members()).hasSize((int) worth);
        assertThat(plan.curve().optimum()).isEqualTo((int) worth);
        assertThat(plan.marginal().orElseThrow().profit()).isPositive();
        assertThat(plan.controls()).isEqualTo((int) (worth * .2));
        assertThat(plan.curve().greatest()).isEqualTo(IntStream.range(0, 2000)
                .mapToDouble(i -> Math.max(0, candidates.profit()[i])).sum(), within(1e-6));
    }

    @Test
    void budgetAndCapacityAreKeptToTheDollarAndTheContact() {
        Candidates candidates = candidates(2000);
        for (int seed = 0; seed < 30; seed++) {
            Plan poor = Planner.plan(candidates, new Limits(500 + 10 * seed, 100_000, .3), seed);
            assertThat(poor.stop()).isEqualTo(Stop.BUDGET);
            assertThat(poor.spend()).isLessThanOrEqualTo(500 + 10 * seed).isGreaterThan(400);
            Plan small = Planner.plan(candidates, new Limits(1e6, 40 + seed, .3), seed);
            assertThat(small.stop()).isEqualTo(Stop.CAPACITY);
            assertThat(small.contacts()).isLessThanOrEqualTo(40 + seed).isGreaterThanOrEqualTo(39 + seed);
        }
    }

    /** Against the best of all subsets, found by trying each. */
    @Test
    void underABudgetThePlanIsNearTheBestOfAllChoices() {
        for (int trial = 0; trial < 30; trial++) {
            Candidates candidates = candidates(14);
            double budget = 30;
            double best = 0;
            for (int set = 0; set < 1 << 14; set++) {
                double profit = 0;
                double spend = 0;
                for (int i = 0; i < 14; i++) {
                    if ((set >> i & 1) == 1) {
                        profit += candidates.profit()[i];
                        spend += candidates.spend()[i];
                    }
                }
                best = spend <= budget ? Math.max(best, profit) : best;
            }
            Plan plan = Planner.plan(candidates, new Limits(budget, 100, .01), 1);
            assertThat(plan.profit()).isLessThanOrEqualTo(best + 1e-9).isGreaterThanOrEqualTo(.5 * best);
        }
    }

    @Test
    void theSameSeedGivesTheSameDrawInWhateverOrderCandidatesCome() {
        Candidates candidates = candidates(500);
        int[] turned = IntStream.range(0, 500).map(i -> 499 - i).toArray();
        Candidates other = new Candidates(IntStream.of(turned).mapToLong(i -> candidates.id()[i]).toArray(),
                at(candidates.probability(), turned), at(candidates.profit(), turned), at(candidates.spend(), turned));
        assertThat(controls(candidates, 9)).isEqualTo(controls(other, 9)).isNotEqualTo(controls(candidates, 10));
    }

    @Test
    void everyTenthOfRiskHoldsItsShareOut() {
        Plan plan = Planner.plan(candidates(4000), WIDE, 3);
        for (int tenth = 1; tenth <= ControlDraw.TENTHS; tenth++) {
            int each = tenth;
            long members = IntStream.range(0, plan.members().length).filter(m -> plan.tenth()[m] == each).count();
            long held = IntStream.range(0, plan.members().length).filter(m -> plan.tenth()[m] == each && plan.control()[m]).count();
            assertThat(held / (double) members).isEqualTo(.2, within(1.0 / members));
        }
    }

    @Test
    void nobodyIsHeldOutMoreOftenThanOthers() {
        long[] id = IntStream.range(0, 100).mapToLong(i -> 1000 + i).toArray();
        int[] tenth = ControlDraw.tenths(id, random.doubles(100).toArray());
        int[] times = new int[100];
        for (int seed = 0; seed < 2000; seed++) {
            boolean[] control = ControlDraw.draw(id, tenth, .3, seed);
            for (int i = 0; i < 100; i++) {
                times[i] += control[i] ? 1 : 0;
            }
        }
        assertThat(IntStream.of(times).min().orElseThrow()).isGreaterThan(500);
        assertThat(IntStream.of(times).max().orElseThrow()).isLessThan(700);
    }

    @Test
    void noCandidatesMakeAnEmptyPlan() {
        Plan plan = Planner.plan(candidates(0), WIDE, 1);
        assertThat(plan.members()).isEmpty();
        assertThat(plan.marginal()).isEmpty();
        assertThat(plan.stop()).isEqualTo(Stop.EVERYBODY);
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new Limits(0, 10, .2)).hasMessageContaining("budget");
        assertThatThrownBy(() -> new Limits(Double.NaN, 10, .2)).hasMessageContaining("budget");
        assertThatThrownBy(() -> new Limits(10, 0, .2)).hasMessageContaining("capacity");
        assertThatThrownBy(() -> new Limits(10, 10, 0)).hasMessageContaining("control group");
        assertThatThrownBy(() -> new Limits(10, 10, 1)).hasMessageContaining("control group");
    }

    private String controls(Candidates candidates, long seed) {
        Plan plan = Planner.plan(candidates, WIDE, seed);
        return IntStream.range(0, plan.members().length).filter(m -> plan.control()[m])
                .mapToLong(m -> candidates.id()[plan.members()[m]]).sorted().boxed().toList().toString();
    }

    private Candidates candidates(int size) {
        double[] probability = random.doubles(size).map(p -> p * p).toArray();
        double[] profit = new double[size];
        double[] spend = new double[size];
        for (int i = 0; i < size; i++) {
            double clv = 100 + 900 * random.nextDouble();
            spend[i] = (1 + 20 * (1 - .7 * probability[i])) * (.5 + random.nextDouble());
            profit[i] = probability[i] * .3 * clv - spend[i];
        }
        return new Candidates(IntStream.range(0, size).mapToLong(i -> 7L * i + 3).toArray(), probability, profit, spend);
    }

    private static double[] at(double[] values, int[] positions) {
        return IntStream.of(positions).mapToDouble(i -> values[i]).toArray();
    }
}
