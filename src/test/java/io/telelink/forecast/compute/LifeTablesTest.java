package io.telelink.forecast.compute;

import java.time.LocalDate;
import java.time.YearMonth;

import io.telelink.learning.value.LifeTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LifeTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final int SEEN_FROM = day("2026-01-01");

    private static int day(String date) {
        return Days.of(LocalDate.parse(date));
    }

    @Test
    void customersAreAtRiskInTheMonthsTheyLivedThroughAndLeaveInTheLast() {
        var lives = new Lives();
        lives.add(day("2026-01-01"), day("2026-03-20"), 0);
        lives.add(day("2026-01-01"), day("2026-01-15"), 0);
        lives.add(day("2026-01-01"), Days.NEVER, 0);
        lives.add(day("2026-06-20"), Days.NEVER, 0);
        LifeTable table = LifeTables.of(lives, SEEN_FROM).until(Days.of(TODAY), i -> true);
        assertThat(table.atRisk()).startsWith(3, 2, 2, 1, 1);
        assertThat(table.left()).startsWith(1, 0, 1, 0, 0);
    }

    @Test
    void monthsBeforeDeparturesWereKnownAreNotCounted() {
        var lives = new Lives();
        lives.add(day("2025-01-01"), Days.NEVER, 0);
        lives.add(day("2026-03-01"), day("2026-04-10"), 0);
        LifeTable table = LifeTables.of(lives, SEEN_FROM).until(Days.of(TODAY), i -> i == 0);
        assertThat(table.atRisk()[11]).isZero();
        assertThat(table.atRisk()[12]).isEqualTo(1);
        assertThat(table.leavers()).isZero();
    }

    /** Otherwise the last month would hold leavers alone. */
    @Test
    void aMonthThatIsNotOverDoesNotCount() {
        var lives = new Lives();
        lives.add(day("2026-05-10"), day("2026-06-25"), 0);
        lives.add(day("2026-05-10"), Days.NEVER, 0);
        LifeTable table = LifeTables.of(lives, SEEN_FROM).until(Days.of(TODAY), i -> true);
        assertThat(table.atRisk()).containsExactly(2);
        assertThat(table.left()).containsExactly(0);
    }

    @Test
    void nothingOfTheDayOrLaterIsInTheTable() {
        var lives = new Lives();
        lives.add(day("2026-01-01"), day("2026-06-15"), 0);
        lives.add(day("2026-01-01"), day("2026-02-15"), 0);
        lives.add(day("2026-05-01"), Days.NEVER, 0);
        LifeTable table = LifeTables.of(lives, SEEN_FROM).until(day("2026-04-01"), i -> true);
        assertThat(table.left()).containsExactly(0, 1);
        assertThat(table.atRisk()).containsExactly(2, 2);
    }

    @Test
    void theBaseMovesByWhoJoinedAndLeft() {
        var lives = new Lives();
        lives.add(day("2026-01-10"), day("2026-06-30"), 0);
        lives.add(day("2026-05-01"), Days.NEVER, 0);
        lives.add(day("2026-06-01"), day("2026-06-02"), 0);
        lives.add(day("2026-07-01"), Days.NEVER, 0);
        assertThat(Movement.of(lives, TODAY, 3)).containsExactly(
                new Movement(YearMonth.of(2026, 4), 1, 0, 0), new Movement(YearMonth.of(2026, 5), 1, 1, 0),
                new Movement(YearMonth.of(2026, 6), 2, 1, 2));
        assertThat(Movement.of(lives, TODAY, 3).getLast().churnRate()).isEqualTo(1);
    }
}
