package io.telelink.campaign.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.telelink.campaign.Campaign;

/** The addresses of this feature's views, and those of others that it leads to. */
final class Addresses {

    static final String CAMPAIGNS = "campaigns";
    static final String ID = "campaign";
    static final String CAMPAIGN = CAMPAIGNS + "/:" + ID;
    static final String PLANNER = CAMPAIGNS + "/new";
    static final String STATUS = "status";

    private Addresses() {
    }

    static RouterLink campaign(Campaign campaign) {
        return new RouterLink(campaign.name(), CampaignView.class, parameters(campaign.id()));
    }

    static RouteParameters parameters(long id) {
        return new RouteParameters(ID, String.valueOf(id));
    }

    static Anchor customer(String accountNumber) {
        return new Anchor("customers/" + accountNumber, accountNumber);
    }

    static Anchor actions(long campaignId, String text) {
        return new Anchor("actions?campaign=" + campaignId, text);
    }
}
