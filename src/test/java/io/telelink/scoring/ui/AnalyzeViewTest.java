package io.telelink.scoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.Roles;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.model.WayOut;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.TrainedOnce;
import io.telelink.shell.Formats;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Gauge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Pageable;

import static org.assertj.core.api.Assertions.assertThat;

class AnalyzeViewTest extends ScoringViewTest {

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.ADMIN})
    void theExampleIsAnsweredAndStored(String role) {
        signIn(role);
        AnalyzeView view = navigate(AnalyzeView.class);
        assertThat(text(view)).contains("No answer yet", "International").doesNotContain("!{");
        click("Fill with an example");
        click("Analyze");

        Prediction stored = predictions.list(PredictionFilter.ALL, Pageable.ofSize(5)).getFirst();
        assertThat(stored.purpose()).isEqualTo(Purpose.ANALYSIS);
        assertThat(stored.actor()).isEqualTo("ada");
        assertThat(stored.reasons().imputed()).isEmpty();
        assertThat(text(view)).contains("Prediction " + stored.id(), Words.recommendation(stored.recommendation()),
                "Average customer", "All other features", "There is no billing history", "odds of leaving")
                .doesNotContain("!{", "No answer yet");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("predictions/" + stored.id());
        assertThat($(Chart.class).single().spec()).isInstanceOfSatisfying(Gauge.class, gauge -> {
            assertThat(gauge.value()).isEqualTo(stored.probability());
            assertThat(gauge.threshold().at()).isEqualTo(stored.threshold());
        });
    }

    @Test
    void whatWouldTakeSomebodyOutOfTheHighBandIsTold() {
        signIn(Roles.RETENTION_MANAGER);
        AnalyzeView view = navigate(AnalyzeView.class);
        click("Fill with an example");
        field("Customer service calls").setValue("9");
        click("Analyze");
        Prediction stored = predictions.list(PredictionFilter.ALL, Pageable.ofSize(5)).getFirst();
        assertThat(stored.band()).isEqualTo(RiskBand.HIGH);
        WayOut nearest = predictions.waysOut(stored).orElseThrow().ways().getFirst();
        assertThat(nearest.probability()).isLessThan(stored.threshold());
        assertThat(text(view)).contains("What would take them out of the high band", nearest.changes().getFirst().label(),
                Formats.share(nearest.probability()));
    }

    @Test
    void howFarSampledContributionsMayBeOffIsSaid() {
        signIn(Roles.RETENTION_MANAGER);
        AnalyzeView view = navigate(AnalyzeView.class);
        click("Fill with an example");
        click("Analyze");
        assertThat(text(view)).doesNotContain("estimated by sampling");
        store.crown(TrainedOnce.network());
        click("Analyze");
        Prediction stored = predictions.list(PredictionFilter.ALL, Pageable.ofSize(1)).getFirst();
        double error = predictions.evidence(stored).standardError();
        assertThat(error).isPositive();
        assertThat(text(view)).contains("estimated by sampling", Formats.decimal(error, 3)).doesNotContain("!{");
    }

    @Test
    void executivesDoNotAnalyze() {
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("analyze");
        assertThat(getCurrentView()).isNotInstanceOf(AnalyzeView.class);
    }

    @Test
    void fieldsAreOfTheSchema() {
        signIn(Roles.RETENTION_MANAGER);
        navigate(AnalyzeView.class);
        assertThat($view(TextField.class).all()).hasSize(15);
        assertThat($view(RadioButtonGroup.class).all()).hasSize(2);
        assertThat($view(ComboBox.class).single().getLabel()).isEqualTo("State");
        assertThat($view(Select.class).single().getLabel()).isEqualTo("Area code");
        assertThat(field("Account length").getHelperText()).isEqualTo("0 to 600");
        assertThat(field("Day charge").getHelperText()).contains("from the minutes");
    }

    @Test
    void whatIsMissingIsNamed() {
        signIn(Roles.RETENTION_MANAGER);
        AnalyzeView view = navigate(AnalyzeView.class);
        field("Day minutes").setValue("200");
        click("Analyze");
        assertThat(text(view)).contains("Not given, and filled in with what is usual: account length, state");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        signIn(Roles.RETENTION_MANAGER);
        AnalyzeView view = navigate(AnalyzeView.class);
        click("Fill with an example");
        field("Day minutes").setValue("-3");
        field("Day calls").setValue("many");
        click("Analyze");
        assertThat(field("Day minutes").isInvalid()).isTrue();
        assertThat(field("Day minutes").getErrorMessage()).contains("outside the range 0 to 1000");
        assertThat(field("Day calls").getErrorMessage()).contains("not a number");
        assertThat(field("Night calls").getValue()).isEqualTo("89");
        assertThat(text(view)).contains("Some fields hold values that cannot be right");
        assertThat(store.count("prediction")).isZero();

        field("Day minutes").setValue("3");
        assertThat(field("Day minutes").isInvalid()).isFalse();
        click("Clear");
        assertThat(field("Day calls").isInvalid()).isFalse();
        assertThat(field("Night calls").getValue()).isEmpty();
    }

    @Test
    void anEmptyFormIsNotAnswered() {
        signIn(Roles.RETENTION_MANAGER);
        AnalyzeView view = navigate(AnalyzeView.class);
        click("Analyze");
        assertThat(text(view)).contains("Nothing is filled in");
        assertThat(store.count("prediction")).isZero();
    }

    @Test
    void beforeTheFirstTrainingTheInputIsKept() {
        store.empty();
        signIn(Roles.RETENTION_MANAGER);
        AnalyzeView view = navigate(AnalyzeView.class);
        click("Fill with an example");
        click("Analyze");
        assertThat(text(view)).contains("There is no trained model yet");
        assertThat(field("Night calls").getValue()).isEqualTo("89");
    }

    private TextField field(String label) {
        return $view(TextField.class).all().stream().filter(field -> label.equals(field.getLabel())).findFirst()
                .orElseThrow();
    }
}
