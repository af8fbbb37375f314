package io.telelink.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ChronicleTest {

    private static final long SEED = 20261122;
    private static final List<Life> LIVES = Worlds.lives(SEED);
    private static final YearMonth CUT_OFF = YearMonth.of(2026, 6);

    private static List<Life> at(YearMonth month) {
        return LIVES.stream().filter(life -> life.isCustomerAtEndOf(month)).toList();
    }

    private static boolean leavesWithin(Life life, LocalDate date, int days) {
        return life.leftOn() != null && life.leftOn().isAfter(date) && !life.leftOn().isAfter(date.plusDays(days));
    }

    @Test
    void theCutOffIsTheLatestEndOfAQuarterWhoseWindowHasPassed() {
        assertThat(Calendar.of(LocalDate.of(2026, 11, 1), 36).cutOff()).isEqualTo("2026-06-30");
        assertThat(Calendar.of(LocalDate.of(2026, 10, 1), 36).cutOff()).isEqualTo("2026-06-30");
        assertThat(Calendar.of(LocalDate.of(2027, 1, 1), 36).cutOff()).isEqualTo("2026-09-30");
        assertThat(Worlds.CALENDAR.snapshots(false)).last().isEqualTo(YearMonth.of(2026, 10));
        assertThat(Worlds.CALENDAR.snapshots(true)).containsExactly(YearMonth.of(2024, 9), YearMonth.of(2025, 9), CUT_OFF,
                YearMonth.of(2026, 9), YearMonth.of(2026, 10));
    }

    @Test
    void theCustomersOfTheCutOffAreTheSubscribersAndLeaveAsTheyDid() {
        List<Life> holders = at(CUT_OFF);
        assertThat(holders).hasSize(Worlds.SUBSCRIBERS.size());
        for (Life life : holders) {
            int place = (int) life.person().profile().number();
            Subscribers.Subscriber source = Worlds.SUBSCRIBERS.get(place);
            assertThat(Worlds.ROWS.row(source.row(), life.usage(CUT_OFF), Worlds.ROWS.weeks(source.row())))
                    .usingComparatorWithPrecision(.011).containsExactly(source.row());
            assertThat(leavesWithin(life, Worlds.CALENDAR.cutOff(), Calendar.WINDOW_DAYS)).isEqualTo(source.churned());
            assertThat(life.joinedOn()).isEqualTo(Worlds.CALENDAR.cutOff().minusWeeks(Worlds.ROWS.weeks(source.row())));
        }
    }

    @Test
    void asManyJoinAsLeaveAfterTheCutOff() {
        for (YearMonth month = CUT_OFF; month.isBefore(Worlds.CALENDAR.now()); month = month.plusMonths(1)) {
            assertThat(at(month)).hasSize(Worlds.SUBSCRIBERS.size());
        }
    }

    @Test
    void thePastLosesCustomersAtAboutTheRateOfTheData() {
        for (YearMonth month : Worlds.CALENDAR.snapshots(true).headSet(CUT_OFF)) {
            List<Life> customers = at(month);
            double left = customers.stream().filter(life -> leavesWithin(life, month.atEndOfMonth(), Calendar.WINDOW_DAYS)).count();
            assertThat(left / customers.size()).as(month.toString()).isBetween(.11, .17);
        }
    }

    @Test
    void signsTellWhoLeavesInThePastAndInTheFutureAsTheyDoInTheData() {
        List<Life> lives = Worlds.livedOn(SEED, LIVES, 9);
        for (YearMonth month : List.of(YearMonth.of(2024, 9), YearMonth.of(2025, 9), YearMonth.of(2025, 12), CUT_OFF,
                YearMonth.of(2026, 9), YearMonth.of(2026, 12), YearMonth.of(2027, 3))) {
            Signs signs = Signs.of(lives, month);
            assertThat(signs.leavingOfMarked()).as(month.toString()).isGreaterThan(.8);
            assertThat(signs.leavingOfOthers()).as(month.toString()).isLessThan(.045);
            assertThat(signs.leaving()).as(month.toString()).isBetween(.11, .17);
        }
    }

    @Test
    void afterAShiftOtherSignsTell() {
        YearMonth month = YearMonth.of(2027, 3);
        World shifted = new World(Worlds.SUBSCRIBERS, SEED, Hazard.USUAL.shiftedFrom(YearMonth.of(2026, 12)));
        Signs signs = Signs.of(Worlds.livedOn(shifted, LIVES, 9), month);
        assertThat(signs.leavingOfMarked()).isLessThan(.3);
        assertThat(signs.leavingOfOthers()).isGreaterThan(.06);
    }

    @Test
    void usageOfThePastIsLikeThatOfTheData() {
        YearMonth year = YearMonth.of(2025, 9);
        double[] charges = at(year).stream().mapToDouble(life -> life.usage(year).totalCharge()).toArray();
        double mean = IntStream.range(0, Worlds.SUBSCRIBERS.size())
                .mapToDouble(i -> Worlds.SUBSCRIBERS.usage(i).totalCharge()).average().orElseThrow();
        // Standard deviation of a charge is $10.5; season moves the mean by some percent at most.
        assertThat(Arrays.stream(charges).average().orElseThrow()).isCloseTo(mean, within(.03 * mean));
        double plans = at(year).stream().mapToDouble(life -> life.usage(year).voiceMailPlan() ? 1 : 0).average().orElseThrow();
        assertThat(plans).isCloseTo(.277, within(.06));
    }

    @Test
    void nobodyIsBilledBeforeJoiningOrAfterLeaving() {
        for (Life life : LIVES) {
            YearMonth last = life.first().plusMonths(life.months().size() - 1L);
            assertThat(life.first().atEndOfMonth()).isAfterOrEqualTo(life.joinedOn());
            if (life.leftOn() == null) {
                assertThat(last).isEqualTo(Worlds.CALENDAR.now().minusMonths(1));
            } else {
                assertThat(last).isEqualTo(YearMonth.from(life.leftOn()));
                assertThat(life.leftOn()).isAfterOrEqualTo(life.joinedOn());
            }
        }
    }

    @Test
    void ofTheMonthsOfJoiningAndLeavingTheDaysAreBilled() {
        Usage usage = Worlds.SUBSCRIBERS.usage(0);
        YearMonth april = YearMonth.of(2026, 4);
        assertThat(Billed.of(usage, LocalDate.of(2025, 4, 11), null, april)).isSameAs(usage);
        assertThat(Billed.of(usage, LocalDate.of(2026, 4, 16), null, april).minutes()[0])
                .isCloseTo(usage.minutes()[0] / 2, within(.051));
        assertThat(Billed.of(usage, LocalDate.of(2025, 4, 16), LocalDate.of(2026, 4, 3), april).totalCharge())
                .isCloseTo(usage.totalCharge() / 10, within(.1));
    }

    @Test
    void oneSeedMakesOneWorldInAnyOrder() {
        assertThat(Worlds.chronicle(SEED).lives(7)).usingRecursiveComparison().isEqualTo(Worlds.chronicle(SEED).lives(7));
        assertThat(Worlds.chronicle(SEED).lives(7).getFirst().months().getFirst().minutes())
                .isNotEqualTo(Worlds.chronicle(1).lives(7).getFirst().months().getFirst().minutes());
        assertThat(LIVES).extracting(life -> life.person().profile().number()).doesNotHaveDuplicates()
                .allMatch(number -> number < Worlds.chronicle(SEED).firstFree());
    }

    @Test
    void madeCustomersHaveValuesThatAnImportWouldAcceptAndTheSpreadOfTheRealOnes() {
        int made = 20_000;
        Chronicle chronicle = new Chronicle(Worlds.world(1), Worlds.CALENDAR, Worlds.ROWS, made, false);
        int minutes = Worlds.SCHEMA.indexOf("totalDayMinutes");
        double sum = 0;
        double churners = 0;
        for (int place = 0; place < made; place++) {
            double[] row = chronicle.known(place);
            for (Feature feature : Worlds.SCHEMA.raw()) {
                double value = row[Worlds.SCHEMA.indexOf(feature.name())];
                if (feature.kind() == Kind.NUMERIC) {
                    assertThat(value).as(feature.name()).isBetween(feature.min(), feature.max());
                    assertThat(!feature.integer() || value == Math.rint(value)).as(feature.name()).isTrue();
                }
            }
            assertThat(row[Worlds.SCHEMA.indexOf("totalDayCharge")]).isCloseTo(.17 * row[minutes], within(.0051));
            sum += row[minutes];
            churners += Worlds.SUBSCRIBERS.get(chronicle.source(place)).churned() ? 1 : 0;
        }
        // Four standard errors of the mean of so many.
        assertThat(sum / made).isCloseTo(179.78, within(4 * 54.5 / Math.sqrt(made)));
        assertThat(churners / made).isCloseTo(483.0 / 3_333, within(4 * .352 / Math.sqrt(made)));
    }
}
