package io.telelink.training.specification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.telelink.access.Roles;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import io.telelink.training.Specifications;
import io.telelink.training.specification.ListedSpecification;
import io.telelink.training.specification.SpecificationTrials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SpecificationViewsTest extends ViewTest {

    static final String FOREST = "churn-random-forest";

    @Autowired
    Store store;

    @Autowired
    Specifications specifications;

    @Autowired
    SpecificationTrials trials;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.AUDITOR})
    void onlyAdministratorsOpenThePages(String role) {
        signIn(role);
        UI.getCurrent().navigate("training/specifications");
        assertThat(getCurrentView()).isNotInstanceOf(SpecificationsView.class);
        UI.getCurrent().navigate("training/specifications/" + FOREST);
        assertThat(getCurrentView()).isNotInstanceOf(SpecificationView.class);
    }

    @Test
    void theListSaysWhatHolds() {
        signIn(Roles.ADMIN);
        SpecificationsView view = navigate(SpecificationsView.class);
        @SuppressWarnings("unchecked")
        Grid<ListedSpecification> grid = $view(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(specifications.names().size());
        assertThat(text((Component) test(grid).getCellComponent(0, 4))).contains("Default");
        assertThat(text(view)).doesNotContain("!{");
    }

    @Test
    void theFormChangesTheTextAndTheTextTheForm() {
        Component view = open(FOREST);
        assertThat(text(view)).contains("Nothing wrong").doesNotContain("!{");
        test($view(TextField.class).withCaption("Trees").single()).setValue("40");
        assertThat(editor().getValue()).contains("  trees: 40\n", "# Many deep trees");
        Component announced = $view(FaultList.class).single().getContent().getChildren().findFirst().orElseThrow();
        edit(editor().getValue().replace("trees: 40", "trees: 60"));
        assertThat($view(FaultList.class).single().getContent().getChildren()).containsExactly(announced);
        assertThat($view(TextField.class).withCaption("Trees").single().getValue()).isEqualTo("60");
        test($view(Select.class).withCaption("Policy").single()).selectItem("Fixed");
        assertThat(editor().getValue()).contains("policy: fixed");
        assertThat(text(view)).contains("threshold.value", "is missing", "1 fault");
    }

    @Test
    void whatIsWrongIsListedWithItsLinesAndCannotBeSaved() {
        Component view = open(FOREST);
        edit(editor().getValue().replace("trees: 100", "trees: many\n  wood: oak"));
        assertThat(text(view)).contains("2 faults", "hyperparameters.trees", "hyperparameters.wood", "Line 7", "Line 8");
        test($view(Button.class).withText("Save as new version").single()).click();
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(specifications.churn(FOREST).orElseThrow().text()).contains("trees: 100");
        edit("a: [");
        assertThat(text(view)).contains("is not valid YAML", "Mend it to see its settings");
        edit("{name: x, task: churn, algorithm: random-forest}");
        assertThat(text(view)).contains("Mend it to see its settings");
        edit("a: 1\n" + "# as long as that\n".repeat(4_000));
        assertThat(text(view)).contains("is longer than 64 KiB", "Mend it to see its settings");
    }

    @Test
    void aTextIsSavedWithANoteComparedAndRetired() {
        Component view = open(FOREST);
        edit(editor().getValue().replace("trees: 100", "trees: 70"));
        assertThat(text(view)).contains("−   trees: 100", "+   trees: 70");
        confirm("Save as new version", "Quicker to train.");
        assertThat(specifications.churn(FOREST).orElseThrow().text()).contains("trees: 70");
        assertThat(text(view)).contains("Version 1", "Quicker to train.", "by ada");
        confirm("Retire", "Too few trees.");
        assertThat(specifications.churn(FOREST).orElseThrow().text()).contains("trees: 100");
        assertThat(text(view)).contains("Version 2: retired", "Too few trees.");
    }

    @Test
    void aCopyIsADraftUntilItIsSaved() {
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate(SpecificationView.class, new RouteParameters(Addresses.NAME, "churn-mine"),
                QueryParameters.of(Addresses.COPY, FOREST));
        Component view = (Component) getCurrentView();
        assertThat(text(view)).contains("A draft", "Nothing wrong");
        assertThat(editor().getValue()).contains("name: churn-mine");
        assertThat(specifications.exists("churn-mine")).isFalse();
        confirm("Save as new version", "To try fewer trees.");
        assertThat(specifications.exists("churn-mine")).isTrue();
        assertThat(text(view)).contains("Version 1").doesNotContain("A draft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1e5", "007"})
    void aCopyMayHaveANameThatYamlWouldReadAsSomethingElse(String name) {
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate(SpecificationView.class, new RouteParameters(Addresses.NAME, name),
                QueryParameters.of(Addresses.COPY, FOREST));
        assertThat(editor().getValue()).contains("name: \"" + name + "\"");
        assertThat(text((Component) getCurrentView())).contains("Nothing wrong");
    }

    @Test
    void whyATrialWasRefusedStaysUntilTheNextAttempt() {
        Component view = open(FOREST);
        String sound = editor().getValue();
        edit("name: nothing");
        test($view(Button.class).withText("Try on a sample").single()).click();
        trials.start(FOREST, sound);
        eventually(() -> text(view).contains("Training needs at least 50 customers who left"));
        assertThat(text(view)).contains("The specification has");
    }

    @Test
    void aNameThatNeverWasIsNotFound() {
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate("training/specifications/churn-unheard-of");
        assertThat(getCurrentView()).isNotInstanceOf(SpecificationView.class);
    }

    private Component open(String name) {
        signIn(Roles.ADMIN);
        UI.getCurrent().navigate(SpecificationView.class, new RouteParameters(Addresses.NAME, name));
        return (Component) getCurrentView();
    }

    private CodeEditor editor() {
        return $view(CodeEditor.class).single();
    }

    private void edit(String text) {
        editor().setValue(text);
    }

    private void confirm(String action, String note) {
        test($view(Button.class).withText(action).single()).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).all().getLast();
        test(find(TextArea.class, dialog).single()).setValue(note);
        test(find(Button.class, dialog).withText(action).single()).click();
        dialog.close();
    }
}
