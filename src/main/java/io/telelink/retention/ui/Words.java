package io.telelink.retention.ui;

import java.time.LocalDate;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.RetentionAction;
import io.telelink.retention.SaveRate;
import io.telelink.scoring.Recommendation;
import io.telelink.shell.Badges;
import io.telelink.shell.Formats;
import io.telelink.shell.Level;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import org.jspecify.annotations.Nullable;

/** What the names of this feature are called where people read them. */
final class Words {

    private static final double OUTSIDE = .05;

    private Words() {
    }

    static String status(ActionStatus status) {
        return I18NProvider.translate("retention.status." + status);
    }

    static Badge badge(ActionStatus status) {
        return Badges.status(status(status), switch (status) {
            case PROPOSED, CANCELLED, NO_ANSWER -> Tone.NEUTRAL;
            case ASSIGNED, CONTACTED -> Tone.INFO;
            case ACCEPTED, RETAINED -> Tone.GOOD;
            case DECLINED -> Tone.WARNING;
            case LOST -> Tone.BAD;
        });
    }

    static Badge overdue() {
        return Badges.status(I18NProvider.translate("retention.overdue"), Tone.BAD, VaadinIcon.ALARM);
    }

    static Badge unassigned() {
        return Badges.status(I18NProvider.translate("retention.unassigned"), Tone.WARNING, VaadinIcon.USER);
    }

    /** The day by which it is to be done, and whether that has passed. */
    static Component due(RetentionAction action, LocalDate today) {
        Div line = Parts.line(new Span(Formats.date(action.dueOn())));
        if (action.isOverdue(today)) {
            line.add(overdue());
        }
        line.getStyle().set("flex-wrap", "nowrap");
        return line;
    }

    /** @param people display names by user name */
    static Component assignee(RetentionAction action, Map<String, String> people) {
        return action.assignee() == null ? unassigned() : new Span(people.getOrDefault(action.assignee(), action.assignee()));
    }

    static Badge risk(RiskBand band) {
        return Badges.risk(Level.valueOf(band.name()));
    }

    static String channel(Channel channel) {
        return I18NProvider.translate("retention.channel." + channel);
    }

    static String level(Recommendation level) {
        return I18NProvider.translate("scoring.recommendation." + level.name());
    }

    /** Label of a raw or derived feature; the name itself where the schema no longer has it. */
    static String feature(Schema schema, @Nullable String name) {
        if (name == null) {
            return I18NProvider.translate("retention.no-reason");
        }
        return schema.raw().stream().filter(feature -> feature.name().equals(name)).map(Feature::label).findFirst()
                .or(() -> schema.derived().stream().filter(feature -> feature.name().equals(name))
                        .map(DerivedFeature::label).findFirst())
                .orElse(name);
    }

    /** What an offer costs who makes it, in words. */
    static String cost(OfferTerms terms) {
        String discount = terms.discountMonths() == 0 ? "" : I18NProvider.translate("retention.offer.discount.words",
                Formats.share(terms.discountShare()), String.valueOf(terms.discountMonths()));
        if (terms.cost() == 0 && !discount.isEmpty()) {
            return discount;
        }
        return Formats.money(terms.cost()) + (discount.isEmpty() ? "" : " + " + discount);
    }

    /** A save rate with the range that it lies in with 90%. */
    static String rate(SaveRate rate) {
        return I18NProvider.translate("retention.rate.range", Formats.share(rate.mean()), Formats.share(rate.quantile(OUTSIDE)),
                Formats.share(rate.quantile(1 - OUTSIDE)));
    }

    static Span money(double dollars) {
        Span words = new Span(Formats.money(dollars));
        words.addClassName("num");
        return words;
    }
}
