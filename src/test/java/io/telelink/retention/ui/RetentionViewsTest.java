package io.telelink.retention.ui;

import static io.telelink.retention.OfferExamples.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import io.telelink.access.Roles;
import io.telelink.customer.CsvFile;
import io.telelink.customer.Importer;
import io.telelink.customer.Scores;
import io.telelink.retention.ActionProposals;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Actions;
import io.telelink.retention.Channel;
import io.telelink.retention.OfferExamples;
import io.telelink.retention.Offers;
import io.telelink.retention.RetentionAction;
import io.telelink.segment.Rule;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.support.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import({Importer.class, Scores.class})
class RetentionViewsTest extends ViewTest {

    @Autowired
    Offers offers;

    @Autowired
    Actions actions;

    @Autowired
    ActionProposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Importer importer;

    @Autowired
    Scores scores;

    @Autowired
    Store store;

    @BeforeEach
    void fill() {
        store.empty();
        importer.run(new CsvFile().row("TL-1").row("TL-2"), LocalDate.of(2026, 3, 1));
        scores.give(customer -> true, Instant.parse("2026-06-02T10:00:00Z"));
    }

    @Test
    void aCatalogueStartsFromEightOffersAndShowsEach() {
        signIn(Roles.RETENTION_MANAGER);
        OffersView view = navigate(OffersView.class);
        assertThat(text(view)).contains("There are no offers yet");
        test(button(view, "Add eight usual offers")).click();
        assertThat(test(find(Grid.class, view).single()).size()).isEqualTo(8);
        assertThat(text(view)).doesNotContain("!{");
        OfferView offer = navigate(OfferView.class, Map.of(Addresses.ID, "1"));
        assertThat(text(offer)).contains("Version 1 by ada").contains("Save rate learned").doesNotContain("!{");
    }

    @Test
    void anOfferIsMadeInTheForm() {
        signIn(Roles.RETENTION_MANAGER);
        OfferView view = navigate(OfferView.class, Map.of(Addresses.ID, Addresses.NEW));
        TextField name = find(TextField.class, view).all().getFirst();
        test(name).setValue("Second month free");
        test(button(view, "Save")).click();
        assertThat(offers.find(1).orElseThrow().name()).isEqualTo("Second month free");
    }

    @Test
    void theWorklistOpensWhatIsDueAndLogsItInAClick() {
        RetentionAction first = proposed("TL-2");
        proposed("TL-1");
        signIn(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate(ActionsView.class, new ActionAddress(ActionAddress.Show.TO_DO, ActionAddress.EVERYONE, null, null, null,
                null, first.id()).write());
        Component detail = detail();
        assertThat(text(detail)).contains("TL-2").contains("Thank you").contains("Ask what is wrong.").contains("Unassigned").doesNotContain("!{");
        test(button(detail, "Accepted")).click();
        assertThat(actions.find(first.id()).orElseThrow().status()).isEqualTo(ActionStatus.ACCEPTED);
        assertThat(text(detail())).contains("TL-1").doesNotContain("TL-2");
    }

    @Test
    void withNothingDueTheWorklistSaysWhatToDo() {
        signIn(Roles.RETENTION_MANAGER);
        assertThat(text(navigate(ActionsView.class))).contains("Nothing is due today").contains("Plan the day");
    }

    @Test
    void theBoardMovesAnActionByItsMenu() {
        RetentionAction action = proposed("TL-2");
        signIn(Roles.RETENTION_MANAGER);
        BoardView view = navigate(BoardView.class);
        assertThat(text(view)).contains("TL-2").contains("Proposed").doesNotContain("!{");
        MenuBar menu = find(MenuBar.class, view).single();
        menu.getItems().getFirst().getSubMenu().getItems().stream().filter(item -> item.getText().equals("Assigned")).findFirst()
                .ifPresent(item -> ComponentUtil.fireEvent(item,
                        new ClickEvent<>(item)));
        assertThat(actions.find(action.id()).orElseThrow().assignee()).isEqualTo("ada");
    }

    @Test
    void theCustomersPageProposesAndForbids() {
        offer();
        signIn(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate("customers/TL-2");
        Component page = (Component) getCurrentView();
        assertThat(text(page)).contains("Nobody has been in touch yet").doesNotContain("!{");
        test(button(page, "Propose")).click();
        assertThat(text(page)).contains("Thank you").contains("has an action that waits already");
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("customers/TL-2");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Do not contact", "Propose");
    }

    @Test
    void theOverviewShowsWhatIsDueAndWhatWasSaved() {
        proposed("TL-2");
        signIn(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate("");
        assertThat(text((Component) getCurrentView())).contains("Due today").contains("Saved this month")
                .contains("How offers do").doesNotContain("!{");
        signIn(Roles.RETENTION_MANAGER);
        assertThat(text(navigate(ContactRulesView.class))).contains("Everybody may be contacted").doesNotContain("!{");
    }

    @Test
    void theFirstPageIsTheBeginningOfTheWorklist() {
        RetentionAction due = proposed("TL-2");
        proposed("TL-1");
        signIn(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate("");
        Component home = (Component) getCurrentView();
        assertThat(text(home)).contains("Today's worklist", "Nothing is due today").doesNotContain("!{");
        jdbc.sql("UPDATE retention_action SET due_on = created_on - 1, created_on = created_on - 2 WHERE id = :id").param("id", due.id())
                .update();
        UI.getCurrent().navigate("actions");
        UI.getCurrent().navigate("");
        home = (Component) getCurrentView();
        Grid<?> list = find(Grid.class, home).all().stream().filter(grid -> "Today's worklist".equals(
                grid.getElement().getAttribute("aria-label"))).findFirst().orElseThrow();
        assertThat(test(list).size()).isEqualTo(1);
        assertThat(((Anchor) test(list).getCellComponent(0, 0)).getHref()).isEqualTo("actions?action=" + due.id());
        assertThat(text(home)).contains("Open the worklist (1 due)").doesNotContain("!{");
        signIn(Roles.EXECUTIVE);
        UI.getCurrent().navigate("");
        assertThat(text((Component) getCurrentView())).contains("Due today").doesNotContain("Today's worklist");
    }

    @Test
    void besideTheListStandsWhatElseWasTriedWithTheCustomer() {
        RetentionAction first = proposed("TL-2");
        Importer.asAdministrator(() -> actions.logContact(first.id(), first.version(), Channel.PHONE, ActionStatus.DECLINED, ""));
        RetentionAction second = proposed("TL-2");
        signIn(Roles.RETENTION_MANAGER);
        UI.getCurrent().navigate(ActionsView.class, new ActionAddress(ActionAddress.Show.TO_DO, ActionAddress.EVERYONE, null, null, null,
                null, second.id()).write());
        Component detail = detail();
        assertThat(text(detail)).contains("Other actions for this customer", "Declined", "contacted ").doesNotContain("!{");
        assertThat(find(Anchor.class, detail).all()).extracting(Anchor::getHref).contains("actions?action=" + first.id(), "customers/TL-2");
        assertThat(text(detail)).doesNotContain("There are none.");
    }

    private Component detail() {
        return find(MasterDetailLayout.class, (Component) getCurrentView()).single().getDetail();
    }

    private void offer() {
        Importer.asAdministrator(() -> offers.create(draft(OfferExamples.of("Thank you", List.of(), 1, Rule.EVERYONE))));
    }

    private RetentionAction proposed(String account) {
        return Importer.asAdministrator(() -> {
            if (offers.open().isEmpty()) {
                offer();
            }
            return proposals.propose(account, null, null, null);
        });
    }

    private Button button(Component within, String words) {
        return find(Button.class, within).all().stream().filter(button -> button.getText().equals(words)).findFirst().orElseThrow();
    }
}
