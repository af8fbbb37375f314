package io.telelink.forecast.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.UI;
import io.telelink.access.Roles;
import io.telelink.economics.Economics;
import io.telelink.economics.Terms;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.forecast.compute.Band;
import io.telelink.forecast.compute.ModelError;
import io.telelink.shell.Sparkline;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class RetainedPanelTest extends ViewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final ForecastRun RUN = new ForecastRun(1, 1, TODAY, Instant.EPOCH,
            new Economics(1, new Terms(.1, .6, 12, 90), "", Instant.EPOCH, "ada"), "", new Band(0, ModelError.UNKNOWN), new double[0]);

    private RetainedPanel panel(Optional<RetainedRevenue.Measured> effect) {
        signIn(Roles.EXECUTIVE);
        var panel = new RetainedPanel(RUN, new RetainedRevenue() {
            @Override
            public Optional<Measured> measured(int months) {
                return effect;
            }

            @Override
            public List<OnDay> monthly(int months) {
                return List.of(new OnDay(TODAY.minusMonths(1), 6_000), new OnDay(TODAY, 10_000));
            }
        });
        UI.getCurrent().add(panel);
        return panel;
    }

    @Test
    void aProvenEffectStandsWithItsChangeItsTrendAndWhatIsLeftOfIt() {
        var panel = panel(Optional.of(new RetainedRevenue.Measured(10_000, 2_000, 18_000, 3_000)));
        eventually(() -> text(panel).contains("$10,000"));
        assertThat(text(panel)).contains("What retention earned", "+$4,000 since 1 Jun 2026", "95%: $2,000 to $18,000; cost $3,000",
                "Retained, net of cost", "$7,000", "95%: −$1,000 to $15,000").doesNotContain("!{");
        assertThat(find(Sparkline.class, panel).exists()).isTrue();
    }

    @Test
    void anEffectThatIsNotProvenHasNeitherFigureNorTrend() {
        var panel = panel(Optional.of(new RetainedRevenue.Measured(10_000, -2_000, 22_000, 3_000)));
        assertThat(text(panel)).contains("No effect shown", "95%: −$2,000 to $22,000").doesNotContain("$10,000", "since", "net of cost", "!{");
        assertThat(find(Sparkline.class, panel).exists()).isFalse();
    }

    @Test
    void beforeAnythingIsMeasuredItSaysWhatItTakes() {
        assertThat(text(panel(Optional.empty()))).contains("Nothing is measured yet", "a campaign with a control group").doesNotContain("!{");
    }
}
