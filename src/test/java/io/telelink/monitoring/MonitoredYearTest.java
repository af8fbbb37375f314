package io.telelink.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import io.telelink.scoring.TrainedOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether alerts come when they should, and only then, where the truth is known. */
class MonitoredYearTest {

    private static final YearMonth SHIFT = YearMonth.of(2027, 5);

    @Test
    void aYearInWhichNothingChangesRaisesAtMostOneAlert() {
        List<MonitoredYear.Month> months = MonitoredYear.of(TrainedOnce.randomForest(), 11, null, 12);
        assertThat(MonitoredYear.alerts(months)).hasSizeLessThanOrEqualTo(1);
        // There was something to look at in every month.
        assertThat(months).allMatch(month -> month.drifts().size() > 30);
        assertThat(months.getLast().outcomes()).hasSize(2).allMatch(outcome -> outcome.realised().recall().trials() > 90);
    }

    @Test
    void peopleWhoLeaveForOtherReasonsRaiseAnAlertWithinTwoMonths() {
        Map<AlertKind, LocalDate> alerts = MonitoredYear.alerts(MonitoredYear.of(TrainedOnce.randomForest(), 11, SHIFT, 8));
        assertThat(alerts).containsKey(AlertKind.PERFORMANCE);
        assertThat(alerts.values()).allMatch(day -> day.isAfter(SHIFT.atDay(1)));
        assertThat(alerts.get(AlertKind.PERFORMANCE)).isBeforeOrEqualTo(SHIFT.plusMonths(2).atDay(1));
    }
}
