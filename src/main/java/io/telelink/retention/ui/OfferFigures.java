package io.telelink.retention.ui;

import com.vaadin.flow.component.Composite;
import io.telelink.retention.ExpectedProfit;
import io.telelink.retention.Offer;
import io.telelink.retention.OfferTerms;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;

/** What outcomes say of an offer, and what it takes to pay. */
final class OfferFigures extends Composite<FigureRow> {

    /** Of the customer that the break-even is told for: about the mean of the base, if kept. */
    private static final double CHARGE = 60;
    private static final double VALUE = 400;

    OfferFigures(Offer offer) {
        OfferTerms terms = offer.current().terms();
        String outcomes = getTranslation("retention.offer.outcomes", Formats.count(offer.retained()), Formats.count(offer.lost()));
        double breakEven = ExpectedProfit.breakEven(terms, offer.saveRate().mean(), VALUE, CHARGE);
        getContent().add(
                new FigureCard("retention.offer.learned", Formats.share(offer.saveRate().mean())).withNote(Words.rate(offer.saveRate()))
                        .withDefinition(getTranslation("retention.offer.learned.definition"), outcomes,
                                getTranslation("retention.figure.source")),
                new FigureCard("retention.offer.break-even", breakEven > 1 ? getTranslation("retention.never") : Formats.share(breakEven))
                        .withNote(getTranslation("retention.offer.break-even.note", Formats.money(VALUE), Formats.money(CHARGE)))
                        .withDefinition(getTranslation("retention.offer.break-even.definition"), outcomes,
                                getTranslation("retention.figure.source")));
    }
}
