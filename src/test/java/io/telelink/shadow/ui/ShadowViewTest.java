package io.telelink.shadow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.access.Roles;
import io.telelink.customer.Importer;
import io.telelink.learning.Task;
import io.telelink.registry.VersionSummary;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.TrainedOnce;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.ShadowStore;
import io.telelink.shadow.ShadowTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ShadowTest
class ShadowViewTest extends ViewTest {

    @Autowired
    ShadowStore shadow;

    @Autowired
    ScoringStore store;

    @Autowired
    VersionStore versions;

    @Autowired
    Importer importer;

    long forest;

    @BeforeEach
    void versions() {
        store.empty();
        store.champions();
        forest = shadow.register(TrainedOnce.randomForest(), "A forest");
    }

    @Test
    void anAdministratorPutsAVersionInShadowAndTakesItOut() {
        signIn(Roles.ADMIN);
        ShadowView view = navigate(ShadowView.class);
        assertThat(text(view)).contains("No version is in shadow", "Press").doesNotContain("!{");
        press("Run a version in shadow");
        @SuppressWarnings("unchecked")
        ComboBox<VersionSummary> version = $(ComboBox.class).single();
        test(version).selectItem("Version 2 · A forest");
        press("Next");
        test($(TextArea.class).withCaption("Reason").single()).setValue("Better on test rows.");
        press("Run in shadow");
        assertThat(text(view)).contains("Version 2 · A forest", "Better on test rows.", "not been in a run yet")
                .doesNotContain("No version is in shadow", "!{");
        // The browser closes the dialog; without one the page is opened anew.
        signIn(Roles.ADMIN);
        view = navigate(ShadowView.class);
        press("End shadow");
        test($(TextArea.class).withCaption("Reason").single()).setValue("Enough.");
        test($(Button.class).withText("End shadow").all().getLast()).click();
        assertThat(text(view)).contains("No version is in shadow", "Who was in shadow");
        @SuppressWarnings("unchecked")
        Grid<Challenger> history = $view(Grid.class).single();
        assertThat(test(history).getRow(0).ended()).isNotNull().extracting(Challenger.Ending::reason).isEqualTo("Enough.");
    }

    @Test
    void theVersionsPageOffersIt() {
        signIn(Roles.ADMIN);
        Component page = navigate("models/" + forest, Component.class);
        press("Run in shadow");
        test($(TextArea.class).withCaption("Reason").single()).setValue("Better on test rows.");
        test($(Button.class).withText("Run in shadow").all().getLast()).click();
        assertThat($view(Button.class).withText("End shadow").exists()).isTrue();
        assertThat(text(page)).doesNotContain("!{");
        long champion = versions.list(Task.CHURN).getLast().id();
        navigate("models/" + champion, Component.class);
        assertThat($view(Button.class).withText("Run in shadow").exists()).as("not for the champion").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersLook(String role) {
        shadow.inShadow(forest);
        signIn(role);
        ShadowView view = navigate(ShadowView.class);
        assertThat(text(view)).contains("Version 2 · A forest");
        assertThat($view(Button.class).withText("End shadow").exists()).isFalse();
        assertThat($view(Button.class).withText("Run a version in shadow").exists()).isFalse();
        navigate("models/" + forest, Component.class);
        assertThat($view(Button.class).withText("Run in shadow").exists()).isFalse();
        navigate("models", Component.class);
        assertThat($view(Anchor.class).withText("Challengers in shadow: 2").exists()).isTrue();
    }

    @Test
    void agreementMovesAndRealisedDifferencesAreShown() {
        importer.demonstration(ScoringStore.AS_OF);
        shadow.inShadow(forest);
        shadow.run();
        shadow.conclude();
        signIn(Roles.EXECUTIVE);
        assertThat(text(navigate(ShadowView.class))).contains("Same decision", "3,333 customers", "Customers by band",
                "What became of the customers of its first run is known on", "Known on").doesNotContain("!{");
        shadow.landWithLabels();
        shadow.conclude();
        signIn(Roles.EXECUTIVE);
        ShadowView view = navigate(ShadowView.class);
        assertThat(text(view)).contains("Better with confidence", "Measured on 3,333 customers", "483 left", "Profit per customer",
                "Brier", "Compare with the champion").doesNotContain("!{", "known on");
        assertThat($view(Anchor.class).withText("CSV").exists()).isTrue();
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }
}
