package io.telelink.campaign.ui;

import java.util.Arrays;
import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import io.telelink.access.Roles;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.Campaigns;
import io.telelink.customer.BusinessDay;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;

/** Every campaign, newest first. */
@Route(Addresses.CAMPAIGNS)
@Menu(title = "campaign.campaigns", order = 32, icon = "vaadin:megaphone")
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class CampaignsView extends Page implements BeforeEnterObserver {

    private final Campaigns campaigns;
    private final BusinessDay day;
    private final Select<CampaignStatus> status = new Select<>();
    private final Grid<Campaign> grid = Grids.compact(new Grid<>());
    private final EmptyState none = new EmptyState(VaadinIcon.MEGAPHONE, "campaign.none", "campaign.none.next");

    CampaignsView(Campaigns campaigns, BusinessDay day, SignedIn signedIn) {
        super("campaign.campaigns", "campaign.campaigns.question");
        this.campaigns = campaigns;
        this.day = day;
        if (signedIn.roles().contains(Roles.RETENTION_MANAGER)) {
            Button create = new Button(getTranslation("campaign.new"), VaadinIcon.PLUS.create(),
                    click -> getUI().ifPresent(ui -> ui.navigate(PlannerView.class)));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            header().setActions(create);
        }
        status.setLabel(getTranslation("campaign.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("campaign.status.all"));
        status.setItems(CampaignStatus.values());
        status.setItemLabelGenerator(each -> getTranslation(each == null ? "campaign.status.all" : "campaign.status." + each));
        status.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(CampaignsView.class, address(change.getValue())));
            }
        });
        grid.getElement().setAttribute("aria-label", getTranslation("campaign.campaigns"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        columns();
        add(status, grid, none);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CampaignStatus> asked = event.getLocation().getQueryParameters().getSingleParameter(Addresses.STATUS)
                .flatMap(name -> Arrays.stream(CampaignStatus.values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst());
        CampaignStatus wanted = asked.orElse(null);
        status.setValue(wanted);
        long count = campaigns.list(wanted, PageRequest.of(0, 1)).getTotalElements();
        grid.setVisible(count > 0);
        none.setVisible(count == 0);
        status.setVisible(count > 0 || wanted != null);
        grid.setItems(DataProvider.fromCallbacks(
                query -> campaigns.list(wanted, VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(), query -> (int) count));
        grid.setAllRowsVisible(count <= 20);
        grid.setHeight(count <= 20 ? null : "max(24rem, calc(100dvh - 16rem))");
    }

    private static QueryParameters address(@Nullable CampaignStatus wanted) {
        return wanted == null ? QueryParameters.empty() : QueryParameters.of(Addresses.STATUS, wanted.name());
    }

    private void columns() {
        grid.addComponentColumn(Addresses::campaign).setHeader(getTranslation("campaign.name")).setAutoWidth(true).setFlexGrow(1)
                .setFrozen(true);
        grid.addComponentColumn(campaign -> Words.status(campaign, day.today())).setHeader(getTranslation("campaign.status"))
                .setWidth("8rem").setFlexGrow(0);
        grid.addColumn(Words::segment).setHeader(getTranslation("campaign.segment")).setWidth("10rem").setFlexGrow(1);
        grid.addColumn(Words::offer).setHeader(getTranslation("campaign.offer")).setWidth("11rem").setFlexGrow(1);
        grid.addColumn(Words::days).setHeader(getTranslation("campaign.days")).setWidth("14rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(campaign -> campaign.launched().map(launch -> Formats.count(launch.contacts()))
                .orElse(Formats.UNKNOWN))).setHeader(getTranslation("campaign.contacts.column")).setWidth("7rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(campaign -> campaign.launched().map(launch -> Formats.count(launch.controls()))
                .orElse(Formats.UNKNOWN))).setHeader(getTranslation("campaign.controls.column")).setWidth("7rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(campaign -> Formats.money(campaign.draft().budget())))
                .setHeader(getTranslation("campaign.budget.column")).setWidth("8rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, campaign -> Parts.stack(
                Parts.line(Addresses.campaign(campaign), Words.status(campaign, day.today())),
                new Span(Words.segment(campaign) + " · " + Words.offer(campaign)), Parts.secondary(Words.days(campaign))));
    }
}
