package io.telelink.customer.persistence;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class CutOffsTest {

    private static boolean hasPassed(LocalDate cutOff, LocalDate today) {
        return new CutOffs(mock(JdbcClient.class), () -> today).hasPassed(cutOff, 90);
    }

    /** On the last day of the window customers may still leave who count as churners. */
    @Test
    void aWindowHasPassedOnTheDayAfterItsLast() {
        LocalDate cutOff = LocalDate.of(2026, 6, 30);
        LocalDate last = LocalDate.of(2026, 9, 28);
        assertThat(hasPassed(cutOff, last)).isFalse();
        assertThat(hasPassed(cutOff, last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,2026-04-01", "2026-03-31,2026-07-01", "2026-06-30,2026-10-01", "2026-09-30,2027-01-01", "2027-12-31,2028-04-01"})
    void endsOfQuartersAreKnownWhenTheNextButOneBegins(LocalDate cutOff, LocalDate today) {
        assertThat(hasPassed(cutOff, today)).isTrue();
    }
}
