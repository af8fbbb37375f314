package io.telelink.campaign.ui;

import java.time.LocalDate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.result.Effect;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Tone;

/** States, ranges and names of campaigns in the words in which people read them. */
final class Words {

    private static final double POINTS = 100;

    private Words() {
    }

    static Component status(Campaign campaign, LocalDate today) {
        boolean over = campaign.status() == CampaignStatus.RUNNING && campaign.isOver(today);
        Tone tone = switch (campaign.status()) {
            case DRAFT -> Tone.NEUTRAL;
            case RUNNING -> over ? Tone.INFO : Tone.GOOD;
            case PAUSED -> Tone.WARNING;
            case STOPPED -> Tone.NEUTRAL;
        };
        return Badges.status(I18NProvider.translate("campaign.status." + (over ? "OVER" : campaign.status().name())), tone);
    }

    static String days(Campaign campaign) {
        return Formats.date(campaign.draft().startsOn()) + " – " + Formats.date(campaign.draft().endsOn());
    }

    static String segment(Campaign campaign) {
        return campaign.segmentName() == null ? I18NProvider.translate("campaign.everyone") : campaign.segmentName();
    }

    static String offer(Campaign campaign) {
        return campaign.offerName() == null ? I18NProvider.translate("campaign.best-offer") : campaign.offerName();
    }

    /** A difference of shares in points, signed. */
    static String points(double difference) {
        return signed(difference) + Formats.decimal(difference * POINTS, 1);
    }

    static String pointRange(MetricInterval interval) {
        return range(points(interval.low()), points(interval.high()));
    }

    static String moneyRange(MetricInterval interval) {
        return range(Formats.moneyShort(interval.low()), Formats.moneyShort(interval.high()));
    }

    static String countRange(MetricInterval interval) {
        return range(Formats.count(Math.round(interval.low())), Formats.count(Math.round(interval.high())));
    }

    static String shareRange(Effect.Total total) {
        return range(Formats.share(total.interval().low()), Formats.share(total.interval().high()));
    }

    static String range(String low, String high) {
        return I18NProvider.translate("campaign.range", low, high);
    }

    private static String signed(double value) {
        return value > 0 ? "+" : "";
    }
}
