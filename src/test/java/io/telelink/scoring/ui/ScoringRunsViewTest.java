package io.telelink.scoring.ui;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.telelink.access.Roles;
import io.telelink.job.JobState;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.ScoringRuns;
import io.telelink.scoring.TrainedOnce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringRunsViewTest extends ScoringViewTest {

    @Autowired
    ScoringRuns runs;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.ADMIN})
    void everyoneIsScoredAfterAConfirmationThatSaysHowMany(String role) {
        signIn(role);
        ScoringRunsView view = navigate(ScoringRunsView.class);
        assertThat(text(view)).contains("No scoring run yet").doesNotContain("!{");
        click("Score customers");
        long active = store.count("customer WHERE status = 'ACTIVE'");
        assertThat($(ComboBox.class).single().getPlaceholder()).contains(active + " active customers");
        assertThat(text($(Dialog.class).single())).contains("new prediction").doesNotContain("!{");
        assertThat(store.count("scoring_run")).isZero();
        test($(Button.class).withText("Score customers").all().getLast()).click();
        eventually(() -> shown().size() == 1 && shown().getFirst().job().state() == JobState.SUCCEEDED);
        assertThat(shown().getFirst().scored()).isEqualTo(active);
        assertThat($view(Button.class).withText("Score customers").single().isEnabled()).isTrue();

        click("Compute 200 predictions of run " + shown().getFirst().id() + " again");
        assertThat(text(view)).contains("The same, bit for bit", "0 of " + active + " differ");
    }

    @Test
    void twoRunsAreComparedByBand() {
        signIn(Roles.ADMIN);
        long before = finishedRun();
        store.crown(TrainedOnce.randomForest());
        long after = finishedRun();
        String shown = text(navigate(RunComparisonView.class,
                Map.of(RunComparisonView.BEFORE, String.valueOf(before), RunComparisonView.AFTER, String.valueOf(after))));
        long changed = store.count("""
                prediction a JOIN prediction b USING (customer_id) WHERE a.scoring_run_id = %d AND b.scoring_run_id = %d
                AND a.risk_band <> b.risk_band""".formatted(before, after));
        assertThat(shown).contains(changed + " customers changed band").doesNotContain("!{");
        assertThat(text(navigate(RunComparisonView.class, Map.of(RunComparisonView.BEFORE, "1", RunComparisonView.AFTER, "999"))))
                .contains("no customer in common");
    }

    private long finishedRun() {
        long id = runs.startForEveryone();
        eventually(() -> runs.find(id).orElseThrow().job().state() == JobState.SUCCEEDED);
        return id;
    }

    @Test
    void executivesStartNothing() {
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("scoring-runs");
        assertThat(getCurrentView()).isNotInstanceOf(ScoringRunsView.class);
    }

    @Test
    void aRunUnderWayIsFollowedAndCancelled() {
        long id = store.abandonedRun(1, 2);
        jdbc.sql("UPDATE job_run SET done = 10, total = 40, started_at = now() - interval '10 seconds' WHERE id = :id")
                .param("id", id).update();
        jdbc.sql("UPDATE scoring_run SET high = 4, low = 6").update();
        signIn(Roles.RETENTION_MANAGER);
        ScoringRunsView view = navigate(ScoringRunsView.class);
        assertThat($view(ProgressBar.class).single().getValue()).isEqualTo(.25);
        assertThat(text(view)).contains("10 of 40 customers (25.0%)", "1 a second, about ", "High 4, medium 0, low 6");
        assertThat($view(Button.class).withText("Score customers").single().isEnabled()).isFalse();

        jdbc.sql("UPDATE job_run SET done = 20 WHERE id = :id").param("id", id).update();
        eventually(() -> $view(ProgressBar.class).single().getValue() == .5);

        click("Cancel run");
        assertThat(runs.find(id).orElseThrow().job().cancelRequested()).isTrue();
        assertThat($view(Button.class).withText("Cancelling").single().isEnabled()).isFalse();
    }

    @Test
    void aFailureIsShownWithItsReason() {
        long id = store.abandonedRun(1, 2);
        jdbc.sql("UPDATE job_run SET state = 'FAILED', failure = 'The disk is full.', finished_at = now() WHERE id = :id")
                .param("id", id).update();
        signIn(Roles.ADMIN);
        navigate(ScoringRunsView.class);
        assertThat(test(grid()).getCellText(0, 11)).isEqualTo("The disk is full.");
    }

    @Test
    void withNobodyToScoreNothingIsAsked() {
        store.empty();
        signIn(Roles.ADMIN);
        navigate(ScoringRunsView.class);
        click("Score customers");
        assertThat($(Dialog.class).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Grid<ScoringRun> grid() {
        return $view(Grid.class).single();
    }

    private List<ScoringRun> shown() {
        return $view(Grid.class).exists() ? grid().getGenericDataView().getItems().toList() : List.of();
    }
}
