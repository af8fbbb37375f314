package io.telelink.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.telelink.access.Roles;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignOutcomes;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.Campaigns;
import io.telelink.campaign.UpliftModels;
import io.telelink.customer.BusinessDay;
import io.telelink.shell.EmptyState;
import io.telelink.shell.Later;
import io.telelink.shell.Page;
import io.telelink.shell.Parts;
import io.telelink.shell.SignedIn;
import jakarta.annotation.security.RolesAllowed;

/** One campaign: what it is, what can be done with it, and what it has shown. */
@Route(Addresses.CAMPAIGN)
@RolesAllowed({Roles.RETENTION_MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
class CampaignView extends Page implements BeforeEnterObserver {

    private static final String RESULT_HEIGHT = "32rem";

    private final Campaigns campaigns;
    private final CampaignOutcomes outcomes;
    private final UpliftModels models;
    private final CampaignActions actions;
    private final SignedIn signedIn;
    private final BusinessDay day;
    private final CampaignExchange exchange;
    private final Div content = Parts.stack();

    CampaignView(Campaigns campaigns, CampaignOutcomes outcomes, UpliftModels models, CampaignActions actions,
                 CampaignExchange exchange, SignedIn signedIn, BusinessDay day) {
        super("campaign.campaign", "campaign.question");
        this.campaigns = campaigns;
        this.outcomes = outcomes;
        this.models = models;
        this.actions = actions;
        this.exchange = exchange;
        this.signedIn = signedIn;
        this.day = day;
        addComponentAsFirst(new RouterLink(getTranslation("campaign.back"), CampaignsView.class));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            long id = Long.parseLong(event.getRouteParameters().get(Addresses.ID).orElse(""));
            show(campaigns.find(id).orElseThrow(NotFoundException::new));
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    private void show(Campaign campaign) {
        header().setTitle(campaign.name());
        header().setActions(signedIn.roles().contains(Roles.RETENTION_MANAGER)
                ? actions.of(campaign, this::show) : new Component[0]);
        content.removeAll();
        content.add(new CampaignFacts(campaign, day.today()));
        if (campaign.status() == CampaignStatus.DRAFT) {
            content.add(new EmptyState("campaign.draft", "campaign.draft.next"));
        } else {
            // Counted over every member, with a bootstrap: the page opens meanwhile.
            content.add(new Later<>(RESULT_HEIGHT, () -> outcomes.results(campaign.id()), results -> new ResultPanel(campaign, results)),
                    new UpliftPanel(campaign, models, day.today(), mayWork()));
            if (mayWork()) {
                content.add(exchange.of(campaign, () -> campaigns.find(campaign.id()).ifPresent(this::show)));
            }
        }
        content.add(new EventPanel(campaigns.events(campaign.id())));
    }

    private boolean mayWork() {
        return signedIn.roles().contains(Roles.RETENTION_MANAGER) || signedIn.roles().contains(Roles.ADMIN);
    }
}
