package io.telelink.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignFiles;
import io.telelink.campaign.HandOvers;
import io.telelink.campaign.OutcomeImport;
import io.telelink.customer.BusinessDay;
import io.telelink.shell.Parts;

/** What goes to external systems for a campaign, and what comes back from them. */
@SpringComponent
@UIScope
class CampaignExchange {

    private final CampaignFiles files;
    private final HandOvers handOvers;
    private final OutcomeImport outcomes;
    private final AuditLog log;
    private final BusinessDay day;

    CampaignExchange(CampaignFiles files, HandOvers handOvers, OutcomeImport outcomes, AuditLog log, BusinessDay day) {
        this.files = files;
        this.handOvers = handOvers;
        this.outcomes = outcomes;
        this.log = log;
        this.day = day;
    }

    /** @param applied told when outcomes have come in */
    Component of(Campaign campaign, Runnable applied) {
        return Parts.columns(new HandOverPanel(campaign, day.today(), files, handOvers),
                new OutcomePanel(campaign, outcomes, log, applied));
    }
}
