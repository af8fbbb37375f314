package io.telelink.campaign.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.campaign.Campaign;
import io.telelink.shell.Formats;

/** What a campaign is. */
final class CampaignFacts extends Composite<Div> {

    private final DescriptionList facts = new DescriptionList();

    CampaignFacts(Campaign campaign, LocalDate today) {
        facts.addClassName("figure-facts");
        fact("campaign.status", Words.status(campaign, today));
        fact("campaign.segment", Words.segment(campaign));
        fact("campaign.offer", Words.offer(campaign));
        fact("campaign.days", Words.days(campaign));
        fact("campaign.targeting", getTranslation("campaign.targeting.short." + campaign.draft().targeting()));
        fact("campaign.limits", getTranslation("campaign.limits.words", Formats.money(campaign.draft().budget()),
                Formats.count(campaign.draft().capacity()), Formats.share(campaign.draft().controlShare())));
        fact("campaign.seed", String.valueOf(campaign.draft().seed()));
        campaign.launched().ifPresent(launch -> fact("campaign.expected", getTranslation("campaign.expected.words",
                Formats.moneyShort(launch.profit()), Formats.moneyShort(launch.spend()), Formats.decimal(launch.saved(), 1))));
        getContent().addClassName("panel");
        getContent().add(facts);
    }

    private void fact(String key, String words) {
        fact(key, new Span(words));
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
