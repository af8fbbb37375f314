package io.telelink.economics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import io.telelink.access.Roles;
import io.telelink.economics.EconomicsSettings;
import io.telelink.economics.Terms;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class SettingsViewTest extends ViewTest {

    @Autowired
    EconomicsSettings settings;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void everybodySeesWhatHoldsAndOnlyAnAdministratorTheForm() {
        signIn(Roles.EXECUTIVE);
        SettingsView view = navigate(SettingsView.class);
        assertThat(text(view)).contains("12 months", "10%", "60%", "90 days", "An administrator can change these")
                .doesNotContain("!{");
        assertThat(find(NumberField.class, view).all()).isEmpty();
    }

    @Test
    void otherSettingsStandWithWhereTheyAreChangedForThoseWhoMayReadThem() {
        signIn(Roles.ADMIN);
        SettingsView view = navigate(SettingsView.class);
        assertThat(text(view)).contains("Other settings", "One administrator can promote alone", "No schedule.",
                "At most 3 contacts with a customer within 30 days", "monthly charge of $65").doesNotContain("!{");
        assertThat(find(Anchor.class, view).all()).extracting(Anchor::getHref).contains("models", "training", "contact-rules");
        signIn(Roles.AUDITOR);
        assertThat(text(navigate(SettingsView.class))).contains("monthly charge of $65").doesNotContain("can promote alone", "No schedule.");
    }

    @Test
    void aChangeNeedsAReasonAndStandsInTheHistory() {
        signIn(Roles.ADMIN);
        SettingsView view = navigate(SettingsView.class);
        assertThat(text(view)).doesNotContain("!{");
        assertThat(save(view).isEnabled()).isFalse();
        field(view, "Horizon").setValue(24.0);
        field(view, "Margin").setValue(55.5);
        assertThat(save(view).isEnabled()).isTrue();
        test(save(view)).click();
        assertThat(text(find(ConfirmDialog.class).single())).contains("24 months", "55.5%");
        Button confirm = find(Button.class, find(ConfirmDialog.class).single()).all().getFirst();
        assertThat(confirm.isEnabled()).isFalse();
        find(TextArea.class).single().setValue("Rates fell.");
        test(confirm).click();
        assertThat(settings.current().terms()).isEqualTo(new Terms(.1, .555, 24, 90));
        assertThat(settings.current().changedBy()).isEqualTo("ada");
        assertThat(test(find(Grid.class, view).single()).size()).isEqualTo(2);
        assertThat(field(view, "Horizon").getValue()).isEqualTo(24);
        assertThat(save(view).isEnabled()).isFalse();
    }

    @Test
    void whatCannotBeIsNotSaved() {
        signIn(Roles.ADMIN);
        SettingsView view = navigate(SettingsView.class);
        field(view, "Horizon").setValue(61.0);
        assertThat(save(view).isEnabled()).isFalse();
        field(view, "Horizon").clear();
        assertThat(save(view).isEnabled()).isFalse();
    }

    private Button save(SettingsView view) {
        return find(Button.class, view).all().stream().filter(button -> button.getText().equals("Change settings"))
                .findFirst().orElseThrow();
    }

    private NumberField field(SettingsView view, String label) {
        return find(NumberField.class, view).all().stream().filter(field -> field.getLabel().equals(label)).findFirst()
                .orElseThrow();
    }
}
