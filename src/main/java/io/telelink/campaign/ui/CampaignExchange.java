package io.telelink.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignFiles;
import io.telelink.campaign.HandOvers;
import io.telelink.campaign.OutcomeImport;
import io.telelink.shell.Parts;

/** What goes to external systems for a campaign, and what comes back from them. */
@SpringComponent
@UIScope
class CampaignExchange {

    private final CampaignFiles files;
    private final HandOvers handOvers;
    private final OutcomeImport outcomes;
    private final AuditLog log;

    CampaignExchange(CampaignFiles files, HandOvers handOvers, OutcomeImport outcomes, AuditLog log) {
        this.log = log;
        this.files = files;
        this.handOvers = handOvers;
        this.outcomes = outcomes;
    }

    /** @param applied told when outcomes have come in */
    Component of(Campaign campaign, Runnable applied) {
        Div columns = Parts.columns(new HandOverPanel(campaign, files, handOvers),
                new OutcomePanel(campaign, outcomes, log, applied));
        return columns;
    }
}
