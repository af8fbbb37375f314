package io.telelink.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.telelink.access.Roles;
import io.telelink.learning.Task;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.Promotions;
import io.telelink.registry.Trained;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.registry.VersionMarks;
import io.telelink.registry.VersionStore;
import io.telelink.shell.Formats;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tags, notes, archiving, proposals, rollback and cards, as people use them. */
@IntegrationTest
class VersionPagesTest extends ViewTest {

    @Autowired
    VersionStore versions;

    @Autowired
    VersionMarks marks;

    @Autowired
    Promotions promotions;

    @Autowired
    PromotionProposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Store store;

    List<ModelVersion> registered;
    long challenger;

    @BeforeEach
    void versions() {
        store.empty();
        registered = Trained.inStore(versions);
        challenger = registered.get(1).id();
    }

    @Test
    void anAdministratorTagsNotesAndArchives() {
        signIn(Roles.ADMIN);
        ModelView view = open(challenger);
        test($view(TextField.class).withCaption("New tag").single()).setValue("weekly");
        press("Add tag");
        test($view(TextArea.class).withCaption("New note").single()).setValue("<b>Better</b> in the West.");
        press("Add note");
        assertThat(text(view)).contains("Tag added: weekly", "&lt;b&gt;Better&lt;/b&gt; in the West.").doesNotContain("!{");
        press("Archive");
        test($(TextArea.class).all().stream().filter(area -> "Reason".equals(area.getLabel())).findFirst().orElseThrow())
                .setValue("not needed");
        test($(Button.class).all().stream().filter(one -> one.getText().equals("Archive")).toList().getLast()).click();
        assertThat(marks.standing(challenger).archived()).isTrue();
        assertThat(text(view)).contains("Archived: not needed", "Restore");
        assertThat($(Button.class).withText("Promote to champion").exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersReadWhatWasSaid(String role) {
        signIn(Roles.ADMIN);
        marks.mark(challenger, Kind.NOTE, "Better in the West.");
        signIn(role);
        assertThat(text(open(challenger))).contains("Better in the West.");
        assertThat($view(Button.class).withText("Archive").exists()).isFalse();
        assertThat($view(Button.class).withText("Add note").exists()).isFalse();
        navigate(ModelsView.class);
        assertThat($view(Button.class).withText("Require a second administrator").exists()).isFalse();
    }

    @Test
    void theAddressNarrowsTheList() {
        signIn(Roles.ADMIN);
        marks.mark(challenger, Kind.TAG, "weekly");
        assertThat(listed("tag=weekly")).containsExactly(2);
        assertThat(listed("text=logistic")).containsExactly(2, 1);
        marks.mark(challenger, Kind.ARCHIVE, "not needed");
        assertThat(listed("")).containsExactly(1);
        assertThat(listed("shown=archived")).containsExactly(2);
        assertThat(text(go("tag=unheard"))).contains("No version fits");
    }

    @Test
    void withFourEyesTheButtonProposesAndTheNextAdministratorSeesIt() {
        signIn(Roles.ADMIN);
        promotions.setFourEyes(true, "the auditor asked for it");
        ModelView view = open(challenger);
        press("Propose as champion");
        test($(TextArea.class).all().getLast()).setValue("finds more churners");
        test($(Button.class).all().stream().filter(one -> one.getText().equals("Propose")).findFirst().orElseThrow()).click();
        assertThat(text(view)).contains("Waiting for a second administrator", "finds more churners", "Another administrator decides");
        assertThat($view(Button.class).withText("Approve").exists()).isFalse();
        assertThat($view(Button.class).withText("Withdraw").exists()).isTrue();
        assertThat(text(navigate(ModelsView.class))).contains("finds more churners", "a second administrator who approves it");
        assertThat(versions.champion(Task.CHURN)).map(ModelVersion::id).contains(registered.getFirst().id());
    }

    @Test
    void aProposalOfSomebodyElseIsApprovedOnThePageOfModels() {
        jdbc.sql("""
                        INSERT INTO promotion_proposal (task, model_version_id, champion_id, reason, proposed_by)
                        VALUES ('CHURN', :version, :champion, 'finds more churners', 'grace')""")
                .param("version", challenger).param("champion", registered.getFirst().id()).update();
        signIn(Roles.ADMIN);
        ModelsView view = navigate(ModelsView.class);
        press("Approve");
        test($(TextArea.class).all().getLast()).setValue("agreed");
        test($(Button.class).all().stream().filter(one -> one.getText().equals("Approve")).toList().getLast()).click();
        assertThat(versions.champion(Task.CHURN)).map(ModelVersion::id).contains(challenger);
        assertThat(text(view)).contains("proposed by grace").doesNotContain("Waiting for a second administrator");
    }

    @Test
    void aRollbackIsOneStepAndTheDayTellsWhoWasChampion() {
        signIn(Roles.ADMIN);
        promotions.promote(challenger, null, "better");
        ModelsView view = navigate(ModelsView.class);
        press("Roll back to version 1");
        test($(TextArea.class).all().getLast()).setValue("alarms too many");
        test($(Button.class).withText("Roll back to version 1").all().getLast()).click();
        assertThat(versions.champion(Task.CHURN)).map(ModelVersion::id).contains(registered.getFirst().id());
        assertThat(text(view)).contains("alarms too many", "rolled back");
        DatePicker day = $view(DatePicker.class).single();
        day.setValue(LocalDate.now());
        assertThat(text(view)).contains("Churn: Version 2 · Another regression, champion since",
                "Churn: Version 1 · Logistic regression, champion since");
        day.setValue(LocalDate.now().minusYears(1));
        assertThat(text(view)).contains("Churn: nobody on " + Formats.date(LocalDate.now().minusYears(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    void theCardSaysWhatIsToBeKnown(String role) {
        signIn(role);
        CardView view = navigate("models/" + registered.getFirst().id() + "/card", CardView.class);
        assertThat(text(view)).contains("Model card: version 1 · Logistic regression (churn)", "Purpose", "not made for",
                "It is the champion", "667", "Since ", "the first", Trained.model().provenance().dataSha256()).doesNotContain("!{");
        assertThat(text(navigate("models/" + registered.get(2).id() + "/card", CardView.class)))
                .contains("without having been measured").doesNotContain("!{");
    }

    private ModelsView go(String query) {
        UI.getCurrent().navigate(ModelsView.class, QueryParameters.fromString(query));
        return (ModelsView) getCurrentView();
    }

    private List<Integer> listed(String query) {
        go(query);
        @SuppressWarnings("unchecked")
        Grid<ListedVersion> grid = $view(Grid.class).first();
        return grid.getLazyDataView().getItems().map(listed -> listed.version().number()).toList();
    }

    private void press(String text) {
        test($view(Button.class).withText(text).single()).click();
    }

    private ModelView open(long id) {
        return navigate("models/" + id, ModelView.class);
    }
}
