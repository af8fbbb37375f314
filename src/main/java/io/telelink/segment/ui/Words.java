package io.telelink.segment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.CustomerRow;
import io.telelink.learning.model.RiskBand;
import io.telelink.segment.Field;
import io.telelink.segment.Segment;
import io.telelink.shell.Badges;
import io.telelink.shell.Level;
import io.telelink.shell.Tone;

/** Fields, levels and marks in the words in which people read them. */
final class Words {

    private Words() {
    }

    static String label(Field field) {
        String label = field.label().isEmpty() ? I18NProvider.translate("segment.field." + field.name()) : field.label();
        return field.unit().isEmpty() ? label : label + " (" + field.unit() + ")";
    }

    /** Levels of data are words already; those of the product have texts. */
    static String level(Field field, String level) {
        if (!field.levels().contains(level)) {
            return I18NProvider.translate("segment.level.gone", level);
        }
        return switch (field.name()) {
            case "status" -> I18NProvider.translate("customer.status." + level);
            case "riskBand" -> I18NProvider.translate("customer.risk." + level);
            case "recommendation" -> I18NProvider.translate("customer.recommendation." + level);
            default -> field.place() == Field.Place.FEATURE ? level
                    : I18NProvider.translate("segment.level." + field.name() + "." + level);
        };
    }

    static Component risk(CustomerRow row) {
        if (row.riskBand() == null) {
            return new Span(I18NProvider.translate("customer.not-scored"));
        }
        return Badges.risk(switch (row.riskBand()) {
            case RiskBand.HIGH -> Level.HIGH;
            case RiskBand.MEDIUM -> Level.MEDIUM;
            case RiskBand.LOW -> Level.LOW;
        });
    }

    static Component validity(Segment segment) {
        if (segment.isValid()) {
            return Badges.status(I18NProvider.translate("segment.valid"), Tone.GOOD);
        }
        Component badge = Badges.status(I18NProvider.translate("segment.invalid"), Tone.BAD);
        badge.getElement().setAttribute("title", segment.problems().getFirst().toString());
        return badge;
    }
}
