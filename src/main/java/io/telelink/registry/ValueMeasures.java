package io.telelink.registry;

import java.time.LocalDate;

import io.telelink.learning.value.BacktestEntry;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBacktest;

/** How good a value version is, without what only its own page shows. */
public record ValueMeasures(String candidate, LocalDate backtestCutOff, ValueAssumptions terms, ValueBacktest backtest) {

    /** What the backtest says of the version itself. */
    public BacktestEntry own() {
        return backtest.entry(candidate);
    }
}
