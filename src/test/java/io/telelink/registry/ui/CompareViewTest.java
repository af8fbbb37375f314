package io.telelink.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.slider.DecimalSlider;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.metric.TestResult;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionStore;
import io.telelink.shell.ErrorState;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.ChartSpec;
import io.telelink.shell.chart.Lines;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CompareViewTest extends ViewTest {

    @Autowired
    VersionStore versions;

    @Autowired
    Store store;

    List<ModelVersion> registered;
    long first;
    long worse;

    @BeforeEach
    void versions() {
        store.empty();
        registered = Trained.inStore(versions);
        first = registered.getFirst().id();
        worse = versions.register(blunted(1), "ada").id();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void aVersionThatIsWorseIsCalledWorseAndOneThatIsTheSameIsNot(String role) {
        signIn(role);
        CompareView view = open("v=" + first + "&v=" + worse + "&v=" + registered.get(1).id());
        assertThat(text(view)).contains("All versions answered the same 667 test rows, 95 of them",
                "Worse in", "ROC-AUC by", "the same", "No difference shown in Accuracy, Precision, Recall, F1, ROC-AUC",
                "Both read the same features.", "Deep learning at threshold 0.3").doesNotContain("!{", "Better in");
        List<ChartSpec> charts = $view(Chart.class).all().stream().map(Chart::spec).toList();
        assertThat(charts).extracting(ChartSpec::title).containsExactly("ROC curve", "Precision and recall", "Gain",
                "Calibration", "Profit against threshold", "What moves the answers");
        assertThat(((Lines) charts.getFirst()).lines()).hasSize(3);
    }

    @Test
    void theSliderMovesTheDecisionsOfAllAndTheAddressHoldsIt() {
        signIn(Roles.EXECUTIVE);
        CompareView view = open("v=" + first + "&v=" + worse + "&t=0.3");
        TestAnswers answers = Trained.model().test().answers();
        ConfusionMatrix at = ConfusionMatrix.of(answers.churned(), answers.probability(), .3);
        assertThat(text(view)).contains("All decide from 30.0% on",
                "Found " + at.truePositives() + " of 95 who left, and flagged " + at.falsePositives() + " who stayed");
        assertThat($view(DecimalSlider.class).single().getValue()).isEqualTo(.3);
    }

    @Test
    void onlyDifferencesLeavesOutWhatIsAlike() {
        signIn(Roles.ADMIN);
        CompareView view = open("v=" + first + "&v=" + registered.get(1).id() + "&only=differences");
        assertThat($view(Checkbox.class).single().getValue()).isTrue();
        assertThat(text(view)).contains("No measure shows a difference.", "The specification files are the same.");
    }

    @Test
    void versionsTestedOnDifferentRowsAreMeasuredOnThoseTheyShare() {
        TestAnswers answers = Trained.model().test().answers();
        long fewer = versions.register(with("Fewer rows", new TestAnswers(Arrays.copyOf(answers.row(), 500),
                Arrays.copyOf(answers.churned(), 500), Arrays.copyOf(answers.probability(), 500))), "ada").id();
        signIn(Roles.ADMIN);
        assertThat(text(open("v=" + first + "&v=" + fewer))).contains("tested on different rows (667, 500)",
                "measured on the 500 rows").doesNotContain("Better in", "Worse in");
    }

    @Test
    void withoutCommonRowsNothingIsCalledBetter() {
        TestAnswers answers = Trained.model().test().answers();
        long others = versions.register(with("Other rows", new TestAnswers(
                Arrays.stream(answers.row()).map(row -> row + 1).toArray(), answers.churned(), answers.probability())), "ada").id();
        NewVersion old = Trained.churn("An old one");
        long unknown = versions.register(new NewVersion(old.task(), old.specification(), old.title(), old.artifact(),
                old.evaluation(), old.provenance(), null), "ada").id();
        signIn(Roles.ADMIN);
        assertThat(text(open("v=" + first + "&v=" + others))).contains("have too few in common").doesNotContain("Worse in");
        assertThat(text(open("v=" + first + "&v=" + unknown))).contains("before test answers were kept").doesNotContain("Worse in");
    }

    @Test
    void whatCannotBeComparedIsSaidSo() {
        signIn(Roles.ADMIN);
        assertThat(text(go("v=" + first))).contains("Choose versions to compare");
        assertThat(refusal("v=" + first + "&v=" + registered.get(2).id())).contains("versions of one task");
        assertThat(refusal("v=" + first + "&v=4711")).contains("4711");
        assertThat(refusal("v=" + first + "&v=" + first)).contains("with itself");
        assertThat(refusal("v=1&v=2&v=3&v=4&v=5")).contains("2 to 4");
    }

    @Test
    void anotherChoiceLeadsToItsAddress() {
        signIn(Roles.ADMIN);
        open("v=" + first + "&v=" + worse);
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Object> choice = $view(MultiSelectComboBox.class).single();
        choice.select(choice.getListDataView().getItems().filter(one -> !choice.isSelected(one)).findFirst().orElseThrow());
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getParameters("v")).hasSize(3)
                .startsWith(String.valueOf(first));
    }

    private String refusal(String query) {
        go(query);
        eventually(() -> $(ErrorState.class).exists());
        return text($(ErrorState.class).first());
    }

    private CompareView open(String query) {
        CompareView view = go(query);
        eventually(() -> text(view).contains("What they were made of"));
        return view;
    }

    private CompareView go(String query) {
        UI.getCurrent().navigate(CompareView.class, QueryParameters.fromString(query));
        return (CompareView) getCurrentView();
    }

    /** The same artifact with answers made worse, so that the difference is known. */
    private static NewVersion blunted(long seed) {
        TestAnswers answers = Trained.model().test().answers();
        var random = new Random(seed);
        double[] blunt = Arrays.stream(answers.probability()).map(p -> .5 * p + .5 * random.nextDouble()).toArray();
        return with("Blunted", new TestAnswers(answers.row(), answers.churned(), blunt));
    }

    private static NewVersion with(String title, TestAnswers answers) {
        NewVersion version = Trained.churn(title);
        return new NewVersion(version.task(), version.specification(), title, version.artifact(), version.evaluation(),
                version.provenance(), null, new TestResult(answers, List.of()));
    }
}
