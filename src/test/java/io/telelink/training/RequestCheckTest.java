package io.telelink.training;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.TrainingRows;
import io.telelink.economics.EconomicsSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class RequestCheckTest {

    static final List<LocalDate> MONTHS = List.of(LocalDate.of(2026, 5, 31), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 3, 31));

    static final TrainingSettings SETTINGS = new TrainingSettings("classpath:models/", 20_000, 100_000, 20, Duration.ofSeconds(10),
            List.of(), "churn-random-forest");

    @Test
    void ofCutOffsToPoolOnlyThoseWithEnoughCustomersCount() {
        TrainingRows rows = mock(TrainingRows.class);
        when(rows.labelledCutOffs(anyInt())).thenReturn(MONTHS);
        when(rows.latestLabelledCutOffs(anyInt(), anyInt())).thenAnswer(call -> MONTHS.stream().limit(2)
                .limit(call.<Integer>getArgument(1)).toList());
        Specifications specifications = mock(Specifications.class);
        when(specifications.exists(anyString())).thenReturn(true);
        RequestCheck check = new RequestCheck(specifications, SETTINGS, rows,
                mock(EconomicsSettings.class, RETURNS_DEEP_STUBS));
        assertThatCode(() -> check.check(pooled(2))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check.check(pooled(3))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only 2 cut-offs with enough customers");
    }

    @Test
    void itIsSaidFromWhichDayOnACutOffCanBeTrainedOn() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        TrainingRows rows = mock(TrainingRows.class);
        when(rows.cutOffs()).thenReturn(List.of(june));
        Specifications specifications = mock(Specifications.class);
        when(specifications.exists(anyString())).thenReturn(true);
        EconomicsSettings economics = mock(EconomicsSettings.class, RETURNS_DEEP_STUBS);
        when(economics.current().churnWindowDays()).thenReturn(90);
        RequestCheck check = new RequestCheck(specifications, SETTINGS, rows, economics);
        var wanted = new TrainingRequest(List.of("churn-logistic-regression"), new TrainingWindow.CutOff(june), null, null);
        assertThatThrownBy(() -> check.check(wanted)).as("the day after the last that counts, 28 September")
                .hasMessageContaining("is known from 2026-09-29 on");
        assertThat(new TrainingNeed(1, june.plusDays(1), List.of(), 0, null, null, null).labelsFrom(90)).isEqualTo("2026-09-29");
    }

    private static TrainingRequest pooled(int cutOffs) {
        return new TrainingRequest(List.of("churn-logistic-regression"), new TrainingWindow.Pooled(cutOffs), null, null);
    }
}
