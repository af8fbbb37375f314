package io.telelink.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.UploadEvent;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.AuditRecords;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.CampaignStore;
import io.telelink.campaign.Campaigns;
import io.telelink.campaign.OutcomeFileException;
import io.telelink.campaign.OutcomeImport;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.retention.Offer;
import io.telelink.support.IntegrationTest;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import({Importer.class, Scores.class, CampaignStore.class})
class CampaignViewsTest extends ViewTest {

    @Autowired
    CampaignStore store;

    @Autowired
    Campaigns campaigns;

    @Autowired
    OutcomeImport outcomes;

    @Autowired
    AuditLog log;

    @Autowired
    AuditRecords records;

    @Autowired
    JdbcClient jdbc;

    private Offer offer;

    @Test
    void thePlannerShowsWhatThePlanWouldBringAndLaunchesIt() {
        open(Roles.RETENTION_MANAGER);
        assertThat(text(navigate(CampaignsView.class))).contains("There are no campaigns here yet").doesNotContain("!{");
        UI.getCurrent().navigate(PlannerView.class, QueryParameters.simple(
                Map.of("offer", String.valueOf(offer.id()), "name", "Spring", "budget", "100000", "capacity", "300")));
        PlannerView planner = (PlannerView) getCurrentView();
        eventually(() -> text(planner).contains("Everybody is taken whom it pays to contact"));
        assertThat(text(planner)).contains("To contact", "Expected profit", "The last customer taken is").doesNotContain("!{");
        test(button(planner, "Launch")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(CampaignView.class);
        CampaignView campaign = (CampaignView) getCurrentView();
        eventually(() -> text(campaign).contains("No effect shown"));
        assertThat(text(campaign)).contains("Were the arms alike?", "Launched by ada").doesNotContain("!{");
        CampaignsView list = navigate(CampaignsView.class);
        assertThat(test(find(Grid.class, list).single()).size()).isEqualTo(1);
    }

    @Test
    void aPlanThatCannotBeSaysWhy() {
        open(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate(PlannerView.class, QueryParameters.simple(Map.of("offer", String.valueOf(offer.id()))));
        PlannerView planner = (PlannerView) getCurrentView();
        NumberField budget = find(NumberField.class, planner).all().getFirst();
        budget.setValue(0.0);
        test(button(planner, "Save draft")).click();
        assertThat(text(planner)).contains("1 to 100 characters").doesNotContain("!{");
        assertThat(campaigns.list(null, PageRequest.of(0, 1))).isEmpty();
    }

    @Test
    void aManagerPausesAndGoesOnAndAnExecutiveOnlyReads() {
        open(Roles.RETENTION_MANAGER);
        Campaign campaign = campaigns.createAndLaunch(store.draft("Spring", offer.id()));
        CampaignView view = navigate(CampaignView.class, Map.of(Addresses.ID, String.valueOf(campaign.id())));
        assertThat(find(Button.class, view).all().stream().map(Button::getText)).contains("Pause", "Stop", "Extend");
        campaigns.pause(campaign.id(), campaign.version(), "Waiting");
        view = navigate(CampaignView.class, Map.of(Addresses.ID, String.valueOf(campaign.id())));
        test(button(view, "Go on")).click();
        assertThat(campaigns.find(campaign.id()).orElseThrow().status()).isEqualTo(CampaignStatus.RUNNING);
        signIn(Roles.EXECUTIVE);
        view = navigate(CampaignView.class, Map.of(Addresses.ID, String.valueOf(campaign.id())));
        assertThat(find(Button.class, view).all().stream().map(Button::getText)).doesNotContain("Pause", "Stop", "Extend", "Launch");
    }

    @Test
    void aFileOfOutcomesIsAppliedOrItsRowsAreShownWithWhatIsWrong() throws Exception {
        open(Roles.RETENTION_MANAGER);
        Campaign campaign = campaigns.createAndLaunch(store.draft("Spring", offer.id()));
        boolean[] told = new boolean[1];
        OutcomePanel panel = new OutcomePanel(campaign, outcomes, log, () -> told[0] = true);
        UI.getCurrent().add(panel);
        String account = jdbc.sql("SELECT account_number FROM customer WHERE id = (SELECT min(customer_id) FROM retention_action)")
                .query(String.class).single();
        upload(panel, campaign, "account_number,outcome,channel\nNOBODY,ACCEPTED,PHONE\n" + account + ",MAYBE,PHONE\n");
        assertThat(text(panel)).contains("2 rows are wrong; nothing was applied.").doesNotContain("!{");
        assertThat(test(find(Grid.class, panel).single()).size()).isEqualTo(2);
        assertThat(records.first("LIST_EXPORTED", "wrong outcomes of campaign " + campaign.id())).isEmpty();
        assertThatThrownBy(() -> outcomes.apply(campaign.id(), new ByteArrayInputStream("account_number,outcome,channel\nNOBODY,ACCEPTED,PHONE\n"
                .getBytes(StandardCharsets.UTF_8)))).isInstanceOfSatisfying(OutcomeFileException.class, wrong ->
                assertThat(download(new RowErrorDownload(wrong, log, campaign.id()))).contains("Line,Reason", "NOBODY"));
        assertThat(records.first("LIST_EXPORTED", "wrong outcomes of campaign " + campaign.id())).hasValueSatisfying(entry ->
                assertThat(entry.details()).isEqualTo("{\"rows\":1}"));
        upload(panel, campaign, "x".repeat((int) OutcomeImport.LARGEST_FILE + 1));
        assertThat(text(panel)).contains("at most 2 MB");
        assertThat(told[0]).isFalse();
        upload(panel, campaign, new String(OutcomeImport.template(), StandardCharsets.UTF_8) + account + ",ACCEPTED,PHONE,glad,\n");
        assertThat(told[0]).isTrue();
        assertThat(store.count("retention_action WHERE status = 'ACCEPTED'")).isEqualTo(1);
    }

    @Test
    void whereAListMayNotBeSentIsSaidBesideTheAddress() {
        open(Roles.RETENTION_MANAGER);
        SendDialog dialog = new SendDialog("ftp://x", url -> {
            throw new CampaignRefusedException(CampaignRefusedException.Reason.NOT_POSSIBLE, "Not to " + url + ".");
        }, () -> { });
        dialog.open();
        test(button(dialog, "Send the list")).click();
        TextField address = find(TextField.class, dialog).single();
        eventually(address::isInvalid);
        assertThat(address.getErrorMessage()).isEqualTo("Not to ftp://x.");
        assertThat(dialog.isOpened()).isTrue();
        assertThat(button(dialog, "Send the list").isEnabled()).isTrue();
    }

    private void upload(OutcomePanel panel, Campaign campaign, String csv) throws Exception {
        UploadEvent event = mock(UploadEvent.class);
        when(event.getUI()).thenReturn(UI.getCurrent());
        when(event.getInputStream()).thenReturn(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        new OutcomeUpload(outcomes, campaign.id(), panel).handleUploadRequest(event);
        MockVaadin.clientRoundtrip();
    }

    @Test
    void theAddressHoldsThePlan() {
        LocalDate today = LocalDate.of(2026, 3, 1);
        PlanAddress plan = PlanAddress.read(QueryParameters.simple(Map.of("name", "A b", "segment", "4", "budget", "12.5",
                "control", "x", "ends", "2026-04-01")), today);
        assertThat(plan.control()).isEqualTo(PlanAddress.usual(today).control());
        assertThat(plan.segment()).hasValue(4L);
        assertThat(PlanAddress.read(plan.write(), today)).isEqualTo(plan);
    }

    private void open(String role) {
        signIn(role);
        store.fill(250);
        offer = store.offer("Welcome back", null);
        signIn(role);
    }

    private Button button(Component view, String text) {
        return find(Button.class, view).all().stream().filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }
}
