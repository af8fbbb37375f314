package io.telelink.training.ui;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.access.Roles;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.Task;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.AlertRaised;
import io.telelink.monitoring.Severity;
import io.telelink.registry.VersionStore;
import io.telelink.support.Store;
import io.telelink.training.InitialTraining;
import io.telelink.training.Subscribers;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingSchedule;
import io.telelink.training.TrainingWindow;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@IntegrationTest
class TrainingViewTest extends ViewTest {

    @Autowired
    Store store;

    Subscribers subscribers;

    @Autowired
    InitialTraining training;

    @Autowired
    VersionStore versions;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersReadWithoutAnythingToPress(String role) {
        transaction.executeWithoutResult(status -> events.publishEvent(new AlertRaised(1, AlertKind.PERFORMANCE, Severity.ALERT,
                "Few of those who left were found.", LocalDate.now())));
        signIn(role);
        assertThat(text(navigate(TrainingView.class))).contains("No training yet", "An administrator trains models",
                "The monitoring asks for a training", "No schedule.").doesNotContain("!{", "press Train models");
        assertThat($view(Button.class).all()).isEmpty();

        long run = training.start("grace");
        subscribers.finished(run);
        signIn(role);
        navigate(TrainingView.class);
        assertThat($view(Grid.class).exists()).isTrue();
        UI.getCurrent().navigate("training/" + run);
        assertThat(text((Component) getCurrentView())).contains("Training run " + run, "Training needs at least 50 customers who left");
    }

    @Test
    void auditorsDoNotOpenThePage() {
        signIn(Roles.AUDITOR);
        UI.getCurrent().navigate("training");
        assertThat(getCurrentView()).isNotInstanceOf(TrainingView.class);
    }

    @Test
    void beforeTheFirstTrainingThePageSaysWhatToDo() {
        signIn(Roles.ADMIN);
        assertThat(text(navigate(TrainingView.class))).contains("No training yet", "press Train models").doesNotContain("!{");
    }

    @Test
    void runsAreListedWithStateDurationAndReason() {
        subscribers.finished(training.start("grace"));
        signIn(Roles.ADMIN);
        TrainingView view = navigate(TrainingView.class);
        @SuppressWarnings("unchecked")
        Grid<TrainingRun> grid = $view(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(text((Component) test(grid).getCellComponent(0, 2))).contains("Logistic regression");
        assertThat(test(grid).getCellText(0, 5)).isEqualTo("grace");
        assertThat(test(grid).getCellText(0, 6)).endsWith(" s");
        assertThat(text((Component) test(grid).getCellComponent(0, 7))).contains("Training needs at least 50 customers who left");
        assertThat(text((Component) test(grid).getCellComponent(0, 1))).contains("Failed");
        assertThat(text(view)).doesNotContain("!{");
    }

    @Test
    void aTrainingIsChosenFollowedAndItsVersionsAppear() {
        subscribers.bringIn(3_333);
        signIn(Roles.ADMIN);
        Component models = navigateToModels();
        test($(Button.class).withText("Train models").single()).click();
        Dialog dialog = $(Dialog.class).single();
        assertThat(text(dialog)).doesNotContain("!{");
        choose("churn-logistic-regression");
        test($(Button.class).withText("Start training").single()).click();
        assertThat($(ProgressBar.class).exists()).isTrue();
        eventually(() -> text(dialog).contains("Registered churn versions 1 (Logistic regression)"));
        assertThat(versions.list(Task.CHURN)).hasSize(1);
        assertThat(text(models)).contains("1 · Logistic regression");
    }

    @Test
    void withoutAChoiceNothingStarts() {
        signIn(Roles.ADMIN);
        navigateToModels();
        test($(Button.class).withText("Train models").single()).click();
        choose();
        assertThat($(Button.class).withText("Start training").single().isEnabled()).isFalse();
    }

    @Test
    void aTrainingUnderWayIsShownAndCanBeCancelled() {
        subscribers.bringIn(3_333);
        long id = training.start("grace");
        await().until(() -> jobs.find(id).orElseThrow().state() == JobState.RUNNING);
        signIn(Roles.EXECUTIVE);
        assertThat(text(navigate(TrainingView.class))).contains("Under way:");
        assertThat($view(Button.class).withText("Cancel training").all()).noneMatch(Component::isVisible);
        signIn(Roles.ADMIN);
        TrainingView view = navigate(TrainingView.class);
        assertThat(text(view)).contains("Under way:");
        test($view(Button.class).withText("Cancel training").single()).click();
        assertThat(subscribers.finished(id).state()).isEqualTo(JobState.CANCELLED);
        eventually(() -> !text(view).contains("Under way:"));
        assertThat(versions.list(Task.CHURN)).isEmpty();
    }

    @Test
    void whyATrainingFailedIsShownWhereItWasStarted() {
        signIn(Roles.ADMIN);
        navigateToModels();
        test($(Button.class).withText("Train models").single()).click();
        test($(Button.class).withText("Start training").single()).click();
        Dialog dialog = $(Dialog.class).single();
        eventually(() -> text(dialog).contains("Import customers with a Churn column first"));
        assertThat(jobs.list(TrainingRun.KIND, PageRequest.of(0, 1)).getContent().getFirst().state())
                .isEqualTo(JobState.FAILED);
    }

    @Test
    void aRunHasAPageWithItsRequestItsLogAndWhatItBrought() {
        subscribers.bringIn(3_333);
        subscribers.finished(training.start("grace"));
        long second = subscribers.submit(new TrainingRequest(List.of("churn-logistic-regression"), new TrainingWindow.Latest(), 2_000, 5L));
        subscribers.finished(second);
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate("training/" + second);
        String words = text((Component) getCurrentView());
        assertThat(words).contains("Training run " + second, "at most 2,000", "Registered churn versions", "Compared with the champion",
                "Compare in full", "Started.", "cross-validated F1").doesNotContain("!{");
        assertThat($(SideNavItem.class).all()).filteredOn(item -> item.getPathAliases().contains("training/" + second)).singleElement()
                .satisfies(item -> assertThat(item.getLabel()).isEqualTo("Training"));
        UI.getCurrent().navigate("training/4711");
        assertThat(getCurrentView()).isNotInstanceOf(RunView.class);
    }

    @Test
    void whatWaitsForItsTurnIsListedAndCanBeCancelled() {
        subscribers.bringIn(3_333);
        long first = training.start("grace");
        long second = subscribers.submit(List.of("churn-random-forest"));
        signIn(Roles.RETENTION_MANAGER);
        assertThat(text(navigate(TrainingView.class))).contains("Waiting for their turn");
        assertThat($view(Button.class).withText("Cancel").exists()).isFalse();
        signIn(Roles.ADMIN);
        TrainingView view = navigate(TrainingView.class);
        assertThat(text(view)).contains("Waiting for their turn", "Training run " + second, "by ada").doesNotContain("!{");
        test($view(Button.class).withText("Cancel").single()).click();
        assertThat(jobs.find(second).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(text(view)).doesNotContain("Waiting for their turn");
        jobs.cancel(first);
        subscribers.finished(first);
    }

    @Test
    void aSuggestionIsShownWithItsCauseAndStartedFromThePage() {
        transaction.executeWithoutResult(status -> events.publishEvent(new AlertRaised(1, AlertKind.PERFORMANCE, Severity.ALERT,
                "Few of those who left were found.", LocalDate.now())));
        signIn(Roles.ADMIN);
        TrainingView view = navigate(TrainingView.class);
        assertThat(text(view)).contains("The monitoring asks for a training", "Few of those who left were found.", "nobody knows which")
                .doesNotContain("!{");
        test($view(Button.class).withText("Train now").single()).click();
        subscribers.finished(jobs.list(TrainingRun.KIND, PageRequest.of(0, 1)).getContent().getFirst().id());
        UI.getCurrent().navigate("");
        assertThat(text((Component) getCurrentView())).contains("The monitoring asks for a training", "One training for it so far")
                .doesNotContain("!{");
    }

    @Test
    void whatTheMonitoringAskedForLastIsShownWithItsEnd() {
        jdbc.sql("""
                INSERT INTO training_need (opened_on, state, trainings, note, closed_at, closed_by)
                VALUES ('2026-08-01', 'GIVEN_UP', 6, 'None on customers of after the alert.', now(), 'system')""").update();
        signIn(Roles.ADMIN);
        assertThat(text(navigate(TrainingView.class))).contains("The last request of the monitoring", "Given up", "6 trainings for it",
                "None on customers of after the alert.", "will not train for these alerts again").doesNotContain("!{");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theRulesAreChangedOnThePage() {
        signIn(Roles.ADMIN);
        TrainingView view = navigate(TrainingView.class);
        assertThat(text(view)).contains("No schedule.", "On an alert a training is suggested.");
        test($view(Button.class).withText("Change when it trains by itself").single()).click();
        Dialog dialog = $(Dialog.class).single();
        assertThat(text(dialog)).doesNotContain("!{");
        RadioButtonGroup<Object> schedule = $(RadioButtonGroup.class).withCaption("On a schedule").single();
        schedule.setValue(TrainingSchedule.QUARTERLY);
        test($(Button.class).withText("Save").single()).click();
        assertThat(text(dialog)).contains("A change needs a reason");
        $(TextArea.class).single().setValue("Every quarter is enough.");
        test($(Button.class).withText("Save").single()).click();
        assertThat(text(view)).contains("Every quarter; next on", "Every quarter is enough.").doesNotContain("!{");
    }

    private Component navigateToModels() {
        UI.getCurrent().navigate("models");
        return (Component) getCurrentView();
    }

    @SuppressWarnings("unchecked")
    private void choose(String... names) {
        CheckboxGroup<SpecificationChoice.Choosable> group = $(CheckboxGroup.class).single();
        List<SpecificationChoice.Choosable> all = group.getListDataView().getItems().toList();
        all.stream().filter(one -> !List.of(names).contains(one.name())).forEach(group::deselect);
    }

}
