package io.telelink.forecast.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of forecasts.
 *
 * @param sampleCustomers customers whose bills backtests are made of, at most
 * @param segments        shared segments that are summed up as well, at most
 * @param quarters        quarters of joining that have a retention curve of their own, at most
 */
@ConfigurationProperties("telelink.forecast")
record ForecastSettings(@DefaultValue("50000") int sampleCustomers, @DefaultValue("20") int segments,
                        @DefaultValue("24") int quarters) {

    ForecastSettings {
        if (sampleCustomers < 1 || sampleCustomers > 500_000 || segments < 0 || segments > 100 || quarters < 1 || quarters > 100) {
            throw new IllegalArgumentException("telelink.forecast: sample-customers must be from 1 to 500000, segments from 0 to "
                    + "100, quarters from 1 to 100");
        }
    }
}
