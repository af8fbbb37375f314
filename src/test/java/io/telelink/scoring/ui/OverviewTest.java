package io.telelink.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.telelink.access.Roles;
import io.telelink.retention.StarterOffers;
import io.telelink.scoring.ScoringRuns;
import io.telelink.shell.HomeView;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Histogram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewTest extends ScoringViewTest {

    @Autowired
    ScoringRuns runs;

    @Autowired
    StarterOffers starters;

    @Autowired
    JdbcClient jdbc;

    private void scoreEveryone() {
        signIn(Roles.ADMIN);
        long id = runs.startForEveryone();
        eventually(() -> runs.find(id).orElseThrow().job().state().isFinished());
    }

    private Component home(String role) {
        signIn(role);
        return navigate(HomeView.class);
    }

    @Test
    void aManagerSeesWhoIsAboutToLeave() {
        signIn(Roles.RETENTION_MANAGER);
        starters.addMissing();
        scoreEveryone();
        Component home = home(Roles.RETENTION_MANAGER);
        long high = store.count("customer_score WHERE risk_band = 'HIGH'");
        assertThat(high).isPositive();
        assertThat(text(home)).contains("At high risk", "About to leave and worth keeping", "Main reason:", "expected profit")
                .doesNotContain("!{");
        String first = jdbc.sql("""
                SELECT account_number FROM customer c JOIN customer_score s ON s.customer_id = c.id
                WHERE s.risk_band = 'HIGH' ORDER BY s.expected_profit DESC NULLS LAST, c.id LIMIT 1""").query(String.class).single();
        assertThat($(Anchor.class, home).all().stream().map(Anchor::getHref).filter(href -> href.startsWith("customers/")))
                .hasSize((int) Math.min(8, high)).startsWith("customers/" + first);
        Histogram histogram = (Histogram) $(Chart.class, home).all().stream().map(Chart::spec)
                .filter(Histogram.class::isInstance).findFirst().orElseThrow();
        assertThat(histogram.heights().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(store.count("customer_score"));
    }

    @Test
    void aManagerIsToldToScoreFirst() {
        assertThat(text(home(Roles.RETENTION_MANAGER))).contains("Nobody has been scored yet").doesNotContain("!{");
    }

    @Test
    void anAdministratorSeesWhatAnswersAndHowTheLastRunWent() {
        scoreEveryone();
        assertThat(text(home(Roles.ADMIN))).contains("A churn model", "Last scoring run", "Last import", "finished")
                .doesNotContain("!{");
    }

    @Test
    void everyRoleSeesAnEmptyStoreAsSuch() {
        store.empty();
        for (String role : new String[] {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN}) {
            assertThat(text(home(role))).doesNotContain("!{", "NaN");
        }
    }
}
