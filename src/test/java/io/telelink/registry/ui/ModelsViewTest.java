package io.telelink.registry.ui;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.access.Roles;
import io.telelink.learning.DemoData;
import io.telelink.learning.Task;
import io.telelink.learning.data.Feature;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.train.SearchTrial;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionStore;
import io.telelink.registry.panel.MetricText;
import io.telelink.shell.FigureCard;
import io.telelink.shell.Formats;
import io.telelink.shell.HomeView;
import io.telelink.shell.chart.Bars;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.ChartSpec;
import io.telelink.shell.chart.Lines;
import io.telelink.support.Store;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@IntegrationTest
class ModelsViewTest extends ViewTest {

    @Autowired
    VersionStore versions;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void beforeTheFirstTrainingAnAdministratorIsToldWhatToDo() {
        signIn(Roles.ADMIN);
        ModelsView view = navigate(ModelsView.class);
        assertThat(text(view)).contains("Nothing is trained yet", "press Train models").doesNotContain("!{");
        assertThat(button("Train models")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersAreToldWhoTrainsAndCannot(String role) {
        signIn(role);
        ModelsView view = navigate(ModelsView.class);
        assertThat(text(view)).contains("Nothing is trained yet", "An administrator trains");
        assertThat(button("Train models")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void versionsStandBesideThePublishedFiguresOfTheReplacedSystem(String role) {
        Trained.inStore(versions);
        signIn(role);
        ModelsView view = navigate(ModelsView.class);
        @SuppressWarnings("unchecked")
        Grid<ListedVersion> grid = $view(Grid.class).first();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getRow(1).version().champion()).isTrue();
        assertThat(test(grid).getCellText(1, 1)).isEqualTo(MetricText.score(Trained.model().evaluation().crossValidation().f1()));
        assertThat(text(view)).contains("as it published them, on the same 667 test rows with 95 churners",
                "71.4%", "27.4%", "61.1%", "0.378", "85.9%", "51.1%", "24.2%", "0.329", "86.7%", "55.2%", "33.7%", "0.418",
                "68.8%", "25.8%", "63.2%", "0.366", "Deep learning at threshold 0.3",
                "24 months", "the first", "by ada").doesNotContain("!{");
    }

    @Test
    void aVersionShowsItsMeasuresCurvesAndDecisions() {
        ModelVersion champion = Trained.inStore(versions).getFirst();
        signIn(Roles.EXECUTIVE);
        ModelView view = open(champion.id());
        var evaluation = champion.evaluation().orElseThrow();
        assertThat($view(H1.class).first().getText()).isEqualTo("Version 1 · Logistic regression");
        assertThat($view(FigureCard.class).all()).hasSize(13);
        List<ChartSpec> charts = $view(Chart.class).all().stream().map(Chart::spec).toList();
        assertThat(charts).extracting(ChartSpec::title).containsExactly("ROC curve", "Precision and recall", "Gain",
                "Calibration", "Profit against threshold", "What moves the answers", "Churn probability by "
                + dependence().getValue().label());
        MetricInterval f1 = evaluation.intervals().f1();
        assertThat(text(view)).contains("95% interval: " + MetricText.score(f1.low()) + " to " + MetricText.score(f1.high()));
        Lines.Point decision = ((Lines) charts.get(1)).points().getFirst();
        assertThat(decision.x()).isEqualTo(evaluation.test().recall());
        assertThat(decision.y()).isEqualTo(evaluation.test().precision());
        ConfusionMatrix confusion = evaluation.confusion();
        assertThat(text($view(NativeTable.class).first())).contains(Formats.count(confusion.truePositives()),
                Formats.count(confusion.falseNegatives()), Formats.count(95), Formats.count(667));
        assertThat(text(view)).contains(champion.artifactSha256(), "Champion", evaluation.thresholdRule())
                .doesNotContain("!{");
    }

    @Test
    void theEffectOfAnotherFeatureCanBeSeen() {
        ModelVersion champion = Trained.inStore(versions).getFirst();
        signIn(Roles.EXECUTIVE);
        open(champion.id());
        Feature plan = DemoData.schema().raw().stream().filter(feature -> feature.name().equals("internationalPlan"))
                .findFirst().orElseThrow();
        dependence().setValue(plan);
        Bars bars = (Bars) $view(Chart.class).all().getLast().spec();
        assertThat(bars.title()).isEqualTo("Churn probability by " + plan.label());
        List<Double> probabilities = bars.series().getFirst().values();
        assertThat(probabilities).hasSize(2);
        assertThat(probabilities.get(1)).isGreaterThan(2 * probabilities.get(0));
    }

    @Test
    void aSearchedVersionShowsWhatWasTried() {
        SearchTrial tried = new SearchTrial(Map.of("mtry", "7", "node-size", "2"), "f1", .9012, .0123, false);
        SearchTrial chosen = new SearchTrial(Map.of("mtry", "9", "node-size", "3"), "f1", .9234, .0101, true);
        NewVersion found = Trained.churn("Tuned forest");
        ModelVersion version = versions.register(new NewVersion(Task.CHURN, found.specification(), found.title(),
                found.artifact(), found.evaluation(), Map.of("search", List.of(tried, chosen)), null), "ada");
        signIn(Roles.ADMIN);
        assertThat(text(open(version.id()))).contains("2 ways to set it", "mtry 7, node-size 2", "0.901 ± 0.012",
                "mtry 9, node-size 3Chosen", "0.923 ± 0.010").doesNotContain("!{");
    }

    /** The marked points must lie on the curves they are marked on. */
    @Test
    void theOperatingPointLiesOnEveryCurve() {
        ModelVersion champion = Trained.inStore(versions).getFirst();
        signIn(Roles.ADMIN);
        open(champion.id());
        for (Chart chart : $view(Chart.class).all()) {
            if (chart.spec() instanceof Lines lines) {
                for (Lines.Point point : lines.points()) {
                    assertThat(distance(lines, point)).as(lines.title()).isCloseTo(0, within(0.02));
                }
            }
        }
    }

    @Test
    void aValueVersionShowsWhatItTakesForGranted() {
        ModelVersion value = Trained.inStore(versions).get(2);
        signIn(Roles.RETENTION_MANAGER);
        ModelView view = open(value.id());
        assertThat($view(FigureCard.class).all()).hasSize(4);
        assertThat(text(view)).contains("60.0%", "10.0%", "24 months", "90 days").doesNotContain("!{");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void onlyAdministratorsSeeThePromotion(String role) {
        ModelVersion challenger = Trained.inStore(versions).get(1);
        signIn(role);
        open(challenger.id());
        assertThat(button("Promote to champion")).isFalse();
    }

    @Test
    void anAdministratorPromotesWithAReason() {
        ModelVersion challenger = Trained.inStore(versions).get(1);
        signIn(Roles.ADMIN);
        ModelView view = open(challenger.id());
        test($view(Button.class).withText("Promote to champion").single()).click();
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertThat(text(dialog)).contains("Version 2 · Another regression", "Version 1 · Logistic regression");
        Button confirm = $(Button.class).all().stream().filter(one -> one.getText().equals("Promote")).findFirst().orElseThrow();
        assertThat(confirm.isEnabled()).isFalse();
        test($(TextArea.class).withCaption("Reason").single()).setValue("finds more churners");
        test(confirm).click();
        assertThat(versions.champion(Task.CHURN)).map(ModelVersion::id).contains(challenger.id());
        assertThat(text(view)).contains("finds more churners");
        assertThat(button("Promote to champion")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "abc", "99999999999999999999"})
    void anUnknownVersionIsNotFound(String id) {
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("models/" + id);
        assertThat(getCurrentView()).isNotInstanceOf(ModelView.class);
    }

    @Test
    void theOverviewOfAnAdministratorShowsTheHealthOfTheChampion() {
        signIn(Roles.ADMIN);
        assertThat(text(navigate(HomeView.class))).contains("Model health", "Nothing is trained yet");
        Trained.inStore(versions);
        signIn(Roles.ADMIN);
        assertThat(text(navigate(HomeView.class))).contains("Model health", "1 · Logistic regression", "3,333",
                MetricText.share(Trained.model().evaluation().test().recall())).doesNotContain("!{");
        signIn(Roles.EXECUTIVE);
        assertThat(text(navigate(HomeView.class))).doesNotContain("Model health");
    }

    @SuppressWarnings("unchecked")
    private Select<Feature> dependence() {
        return (Select<Feature>) $view(Select.class).single();
    }

    private ModelView open(long id) {
        return navigate("models/" + id, ModelView.class);
    }

    private boolean button(String text) {
        return $(Button.class).withText(text).exists();
    }

    /** Smallest distance from a point to the first line, each axis in shares of its range. */
    private static double distance(Lines lines, Lines.Point point) {
        List<Double> x = lines.lines().getFirst().x();
        List<Double> y = lines.lines().getFirst().y();
        double width = range(x);
        double height = range(y);
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < x.size(); i++) {
            nearest = Math.min(nearest, Line2D.ptSegDist(x.get(i - 1) / width, y.get(i - 1) / height,
                    x.get(i) / width, y.get(i) / height, point.x() / width, point.y() / height));
        }
        return nearest;
    }

    private static double range(List<Double> values) {
        return values.stream().mapToDouble(v -> v).max().orElse(1) - values.stream().mapToDouble(v -> v).min().orElse(0);
    }
}
