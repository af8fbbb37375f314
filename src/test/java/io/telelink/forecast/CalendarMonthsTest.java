package io.telelink.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalendarMonthsTest {

    private static final double[] PATH = {100, 90, 80};

    @Test
    void aForecastOfTheFirstIsOfItsMonth() {
        var months = new CalendarMonths(LocalDate.of(2026, 6, 1));
        assertThat(months.first()).isEqualTo(YearMonth.of(2026, 6));
        assertThat(months.shifted(PATH)).containsExactly(PATH);
        assertThat(months.ofBase(new TreeMap<>(Map.of(LocalDate.of(2026, 5, 1), 7.0, LocalDate.of(2026, 6, 1), 5.0)))).isEqualTo(7);
    }

    @Test
    void aForecastWithinAMonthIsReadFromTheNext() {
        var months = new CalendarMonths(LocalDate.of(2026, 6, 16));
        assertThat(months.first()).isEqualTo(YearMonth.of(2026, 7));
        assertThat(months.shifted(PATH)).containsExactly(new double[] {95, 85}, within(1e-12));
        assertThat(months.ofBase(new TreeMap<>(Map.of(LocalDate.of(2026, 5, 1), 7.0, LocalDate.of(2026, 6, 1), 5.0,
                LocalDate.of(2026, 7, 1), 3.0)))).isCloseTo(9.5, within(1e-12));
    }

    @Test
    void onTheLastDayOnlyADayOfThePathIsPassedOver() {
        assertThat(new CalendarMonths(LocalDate.of(2026, 6, 30)).shifted(PATH)[0]).isCloseTo(100 - 10 / 30.0, within(1e-12));
    }
}
