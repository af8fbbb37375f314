package io.telelink.forecast;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ForecastQueryTest {

    private static ForecastQuery read(Map<String, String> values) {
        return ForecastQuery.read(name -> Optional.ofNullable(values.get(name)));
    }

    @Test
    void whatIsNotGivenIsAsUsual() {
        assertThat(read(Map.of())).isEqualTo(ForecastQuery.USUAL);
        assertThat(ForecastQuery.USUAL.write()).isEmpty();
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        var query = new ForecastQuery(24, Dimension.STATE, "OH", new Scenario(-.15, .02, 12_500, 7.5, .25));
        assertThat(query.write()).containsEntry("churn", "-15").containsEntry("contactCost", "7.5").containsEntry("by", "state");
        assertThat(read(query.write())).isEqualTo(query);
    }

    @Test
    void whatCannotBeComputedIsRefusedByName() {
        refused(Map.of("months", "13"), "months must be one of 12, 24, 36, not '13'");
        refused(Map.of("churn", "-31"), "churn must be a number from -30 to 30, not '-31'");
        refused(Map.of("price", "much"), "price must be a number from -10 to 10, not 'much'");
        refused(Map.of("budget", "NaN"), "budget must be a number from 0 to 100000000, not 'NaN'");
        refused(Map.of("by", "colour"), "by must be one of all, state, plan, tenure, risk, reason, segment, not 'colour'");
        refused(Map.of("saveRate", "101"), "saveRate must be a number from 0 to 100, not '101'");
        assertThatThrownBy(() -> new Scenario(.5, 0, 0, 5, .3)).isInstanceOf(InvalidScenarioException.class);
    }

    private static void refused(Map<String, String> values, String message) {
        assertThatThrownBy(() -> read(values)).isInstanceOf(InvalidScenarioException.class).hasMessage(message);
    }
}
