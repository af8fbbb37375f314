package io.telelink.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduledDaysTest {

    static final LocalDate SET_ON = LocalDate.of(2026, 11, 22);

    @Test
    void nothingIsDueOnADayBeforeTheScheduleWasSet() {
        ScheduledDays days = of(TrainingSchedule.MONTHLY, Optional.empty(), SET_ON);
        assertThat(days.due()).isEmpty();
        assertThat(days.next()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void theFirstOfTheMonthIsDueUntilSomethingWasStartedForIt() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        assertThat(of(TrainingSchedule.MONTHLY, Optional.empty(), LocalDate.of(2026, 12, 9)).due()).contains(first);
        ScheduledDays started = of(TrainingSchedule.MONTHLY, Optional.of(first), LocalDate.of(2026, 12, 9));
        assertThat(started.due()).isEmpty();
        assertThat(started.next()).contains(LocalDate.of(2027, 1, 1));
    }

    @Test
    void whatWasMissedIsMadeUpForOnce() {
        ScheduledDays days = of(TrainingSchedule.MONTHLY, Optional.of(LocalDate.of(2026, 12, 1)), LocalDate.of(2027, 5, 4));
        assertThat(days.due()).contains(LocalDate.of(2027, 5, 1));
    }

    @Test
    void quartersBeginInJanuaryAprilJulyAndOctober() {
        assertThat(of(TrainingSchedule.QUARTERLY, Optional.empty(), LocalDate.of(2026, 12, 31)).next()).contains(LocalDate.of(2027, 1, 1));
        assertThat(of(TrainingSchedule.QUARTERLY, Optional.empty(), LocalDate.of(2027, 3, 31)).due()).contains(LocalDate.of(2027, 1, 1));
        assertThat(of(TrainingSchedule.QUARTERLY, Optional.of(LocalDate.of(2027, 1, 1)), LocalDate.of(2027, 4, 1)).due())
                .contains(LocalDate.of(2027, 4, 1));
    }

    @Test
    void withoutAScheduleThereAreNoDays() {
        assertThat(of(TrainingSchedule.OFF, Optional.empty(), SET_ON.plusYears(1)))
                .isEqualTo(new ScheduledDays(Optional.empty(), Optional.empty()));
    }

    private static ScheduledDays of(TrainingSchedule schedule, Optional<LocalDate> started, LocalDate today) {
        var rules = new PolicyRules(schedule, List.of("a"), OnAlert.NONE, 28, true);
        return ScheduledDays.of(new TrainingPolicy(1, rules, SET_ON, "why", Instant.EPOCH, "ada"), started, today);
    }
}
