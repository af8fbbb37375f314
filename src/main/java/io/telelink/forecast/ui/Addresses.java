package io.telelink.forecast.ui;

/** The addresses of this feature's views, and of those that they lead to. */
final class Addresses {

    static final String FORECAST = "forecast";
    static final String RETENTION = FORECAST + "/retention";
    static final String LEAKS = FORECAST + "/leaks";
    static final String CONCENTRATION = FORECAST + "/concentration";
    static final String BACKTEST = FORECAST + "/backtest";
    static final String SCORING_RUNS = "scoring-runs";
    static final String IMPORTS = "imports";

    private Addresses() {
    }
}
