package io.telelink.demo.world;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WorldTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final World WORLD = Worlds.world(3);
    private static final List<Person> PEOPLE =
            LongStream.range(0, 20_000).mapToObj(number -> WORLD.joiner(number, MONTH.minusMonths(1))).toList();

    private static List<Step> month(double effect) {
        return PEOPLE.stream().map(person -> WORLD.step(person, MONTH, effect)).toList();
    }

    private static double left(List<Step> steps) {
        return steps.stream().filter(step -> step.leftOn() != null).count();
    }

    @Test
    void peopleLeaveAsOftenAsTheHazardSays() {
        List<Step> steps = month(0);
        double expected = steps.stream().mapToDouble(Step::hazard).sum();
        // Four standard deviations of a sum of so many chances.
        assertThat(left(steps)).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(steps).filteredOn(step -> step.leftOn() != null)
                .allMatch(step -> YearMonth.from(step.leftOn()).equals(MONTH));
    }

    @Test
    void aTreatmentTakesItsShareOffTheHazardAndChangesNothingElse() {
        List<Step> untreated = month(0);
        List<Step> treated = month(.4);
        for (int i = 0; i < treated.size(); i++) {
            assertThat(treated.get(i).hazard()).isCloseTo(.6 * untreated.get(i).hazard(), within(1e-12));
            assertThat(treated.get(i).after()).usingRecursiveComparison().isEqualTo(untreated.get(i).after());
            // Whoever stays without it stays with it.
            assertThat(untreated.get(i).leftOn() == null && treated.get(i).leftOn() != null).isFalse();
        }
        assertThat(left(month(1))).isZero();
        assertThat(left(treated) / left(untreated)).isCloseTo(.6, within(.08));
    }

    @Test
    void answersAreOfTheWorldAndAPersonIsAsOpenInOneMonthAsInAnother() {
        double reached = 0;
        double yes = 0;
        double both = 0;
        double reachedTwice = 0;
        for (long number = 0; number < PEOPLE.size(); number++) {
            Answer answer = WORLD.answer(number, MONTH);
            assertThat(Worlds.world(3).answer(number, MONTH)).isEqualTo(answer);
            Answer later = WORLD.answer(number, MONTH.plusMonths(1));
            reached += answer == Answer.NONE ? 0 : 1;
            yes += answer == Answer.YES ? 1 : 0;
            reachedTwice += answer == Answer.NONE || later == Answer.NONE ? 0 : 1;
            both += answer == Answer.YES && later == Answer.YES ? 1 : 0;
        }
        assertThat(reached / PEOPLE.size()).isCloseTo(.8, within(.02));
        assertThat(yes / reached).isCloseTo(.5, within(.02));
        // .5^2 and the variance of an openness between .3 and .7.
        assertThat(both / reachedTwice).isCloseTo(.25 + .16 / 12, within(.02));
    }

    @Test
    void whoIsInTroubleIsAtRiskBeforeTheMonthInWhichTheyLeave() {
        double expected = 0;
        double left = 0;
        double leftTreated = 0;
        for (Person start : PEOPLE) {
            expected += WORLD.risk(start, MONTH, 3);
            left += leaves(start, 0) ? 1 : 0;
            leftTreated += leaves(start, .35) ? 1 : 0;
        }
        // The risk knows nothing of a trouble that is yet to come and soon over.
        assertThat(expected / left).isBetween(.9, 1.02);
        assertThat(left / PEOPLE.size()).isBetween(.13, .19);
        assertThat(leftTreated / left).isCloseTo(.65, within(.04));
    }

    private static boolean leaves(Person start, double effect) {
        Person person = start;
        for (int i = 0; i < 3; i++) {
            Step step = WORLD.step(person, MONTH.plusMonths(i), effect);
            if (step.leftOn() != null) {
                return true;
            }
            person = step.after();
        }
        return false;
    }

    @Test
    void fewerOfACohortLeaveTheLongerTheyHaveStayed() {
        double early = rate(PEOPLE, 0, 6);
        double middle = rate(PEOPLE, 12, 18);
        double late = rate(PEOPLE, 24, 30);
        assertThat(early).isGreaterThan(1.1 * middle);
        assertThat(middle).isGreaterThan(1.03 * late);
    }

    /** Share of the customers of a month who leave in it, on average of some months. */
    private static double rate(List<Person> people, int from, int to) {
        double months = 0;
        double left = 0;
        for (Person start : people) {
            Person person = start;
            for (int i = 0; i < to; i++) {
                Step step = WORLD.step(person, MONTH.plusMonths(i), 0);
                person = step.after();
                months += i >= from ? 1 : 0;
                if (step.leftOn() != null) {
                    left += i >= from ? 1 : 0;
                    break;
                }
            }
        }
        return left / months;
    }

    @Test
    void theHazardHasTheStructureOfTheData() {
        // Of the published subscribers, 417 of the 423 with a sign left, and 66 of the others.
        double[] hazards = new double[2];
        int[] counts = new int[2];
        for (int i = 0; i < Worlds.SUBSCRIBERS.size(); i++) {
            int churned = Worlds.SUBSCRIBERS.get(i).churned() ? 1 : 0;
            hazards[churned] += Hazard.USUAL.ofTrouble(Worlds.SUBSCRIBERS.usage(i), 1, MONTH);
            counts[churned]++;
        }
        assertThat(hazards[1] / counts[1]).isGreaterThan(.75);
        assertThat(hazards[0] / counts[0]).isLessThan(.06);
    }

    @Test
    void fromAGivenMonthOnPeopleCanLeaveForOtherReasons() {
        Hazard shifted = Hazard.USUAL.shiftedFrom(MONTH);
        int moved = 0;
        for (int i = 0; i < Worlds.SUBSCRIBERS.size(); i++) {
            Usage usage = Worlds.SUBSCRIBERS.usage(i);
            assertThat(shifted.ofTrouble(usage, 1, MONTH.minusMonths(1))).isEqualTo(Hazard.USUAL.ofTrouble(usage, 1, MONTH));
            moved += Math.abs(shifted.ofTrouble(usage, 1, MONTH) - Hazard.USUAL.ofTrouble(usage, 1, MONTH)) > .2 ? 1 : 0;
        }
        assertThat(moved).isGreaterThan(300);
    }

    @Test
    void usageStaysWhatItIsOnAverageHoweverLongTheClockRuns() {
        double calls = 0;
        double charge = 0;
        for (Person start : PEOPLE.subList(0, 3_000)) {
            Person person = start;
            for (int i = 0; i < 24; i++) {
                person = WORLD.step(person, MONTH.plusMonths(i), 0).after();
            }
            calls += person.usage().serviceCalls();
            charge += person.usage().totalCharge();
        }
        assertThat(calls / 3_000).isCloseTo(1.56, within(.1));
        assertThat(charge / 3_000).isCloseTo(59.45, within(2.0));
    }
}
