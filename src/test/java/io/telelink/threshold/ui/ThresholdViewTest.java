package io.telelink.threshold.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import io.telelink.access.Roles;
import io.telelink.campaign.CampaignStore;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.registry.Promotions;
import io.telelink.scoring.ScoringStore;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class, ScoringStore.class})
class ThresholdViewTest extends ViewTest {

    @Autowired
    CampaignStore store;

    @Autowired
    ScoringStore models;

    @Autowired
    Promotions promotions;

    @Test
    void movingTheThresholdShowsWhatItDoesAndAdministratorsMayUseIt() {
        signIn(Roles.ADMIN);
        store.fill(150);
        signIn(Roles.ADMIN);
        assertThat(text(navigate(ThresholdView.class))).contains("Nothing to choose yet").doesNotContain("!{");
        models.champions();
        store.offer("Welcome back", null);
        ThresholdView view = navigate(ThresholdView.class);
        assertThat(text(view)).contains("List size", "EMPC", "2,666 training rows", "On the 667 test rows, which have no part in this choice").doesNotContain("!{");
        test(find(NumberField.class, view).single()).setValue(50.0);
        assertThat(find(Button.class, view).all().stream().map(Button::getText)).contains("Use this threshold");
        promotions.setFourEyes(true, "the auditor asked for it");
        assertThat(find(Button.class, navigate(ThresholdView.class)).all().stream().map(Button::getText))
                .contains("Propose this threshold").doesNotContain("Use this threshold");
        signIn(Roles.RETENTION_MANAGER);
        assertThat(find(Button.class, navigate(ThresholdView.class)).all().stream().map(Button::getText))
                .doesNotContain("Use this threshold", "Propose this threshold");
        signIn(Roles.EXECUTIVE);
        ThresholdView read = navigate(ThresholdView.class);
        assertThat(text(read)).contains("EMPC");
        assertThat(find(Button.class, read).all().stream().map(Button::getText)).doesNotContain("Use this threshold");
    }
}
