package io.telelink.scoring.ui;

import java.time.Instant;

import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.customer.CustomerFigures;
import io.telelink.shell.FigureCard;
import io.telelink.shell.Formats;
import io.telelink.shell.TimeText;

/** The base in cards, each with what it means, which period it covers and where it comes from. */
final class BaseFigures {

    private final CustomerFigures figures;

    BaseFigures(CustomerFigures figures) {
        this.figures = figures;
    }

    FigureCard high() {
        return card("high", Formats.count(figures.high())).withUnit(share(figures.high()));
    }

    FigureCard medium() {
        return card("medium", Formats.count(figures.medium())).withUnit(share(figures.medium()));
    }

    FigureCard low() {
        return card("low", Formats.count(figures.low())).withUnit(share(figures.low()));
    }

    FigureCard revenueAtRisk() {
        FigureCard card = card("revenue-at-risk", Formats.moneyShort(figures.revenueAtRisk()));
        return figures.monthlyRevenue() > 0 ? card.withUnit(I18NProvider.translate("scoring.figure.of-revenue",
                Formats.share(figures.revenueAtRisk() / figures.monthlyRevenue()))) : card;
    }

    private String share(long part) {
        long scored = figures.high() + figures.medium() + figures.low();
        return scored == 0 ? "" : Formats.share((double) part / scored);
    }

    private FigureCard card(String name, String value) {
        String key = "scoring.figure." + name;
        return new FigureCard(key, value).withDefinition(
                I18NProvider.translate(key + ".definition", Formats.count(figures.labelled())), scoredAt(),
                I18NProvider.translate("scoring.figure.source", Formats.count(figures.unscored())));
    }

    private String scoredAt() {
        Instant newest = figures.scoredAt();
        return newest == null ? I18NProvider.translate("scoring.figure.never")
                : I18NProvider.translate("scoring.figure.as-of", Formats.dateTime(newest, TimeText.readersZone()));
    }
}
