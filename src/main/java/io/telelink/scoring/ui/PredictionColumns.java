package io.telelink.scoring.ui;

import java.util.Objects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.telelink.scoring.Prediction;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Predictions in a grid, on their own page and on a customer's. */
final class PredictionColumns {

    private PredictionColumns() {
    }

    /** @param linked whether the reader may open the page of a prediction */
    static Grid<Prediction> grid(boolean linked, boolean withCustomer) {
        Grid<Prediction> grid = Grids.compact(new Grid<>(Prediction.class, false));
        grid.addComponentColumn(prediction -> name(prediction, linked)).setHeader(text("scoring.prediction.number"))
                .setFrozen(true).setAutoWidth(true).setFlexGrow(0);
        grid.addComponentColumn(prediction -> TimeText.of(prediction.predictedAt())).setHeader(text("scoring.time"))
                .setAutoWidth(true);
        if (withCustomer) {
            grid.addComponentColumn(PredictionColumns::customer).setHeader(text("scoring.account")).setAutoWidth(true);
        }
        grid.addComponentColumn(prediction -> Words.risk(prediction.band())).setHeader(text("scoring.band"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(prediction -> Formats.share(prediction.probability())))
                .setHeader(text("scoring.probability")).setAutoWidth(true);
        Grids.numeric(grid.addColumn(prediction -> Formats.money(prediction.clv()))).setHeader(text("scoring.value"))
                .setAutoWidth(true);
        grid.addColumn(prediction -> Words.recommendation(prediction.recommendation()))
                .setHeader(text("scoring.recommendation")).setAutoWidth(true);
        grid.addColumn(prediction -> Words.purpose(prediction.purpose())).setHeader(text("scoring.purpose"))
                .setAutoWidth(true);
        Grids.numeric(grid.addColumn(Prediction::churnVersion)).setHeader(text("scoring.version")).setAutoWidth(true);
        grid.addColumn(Prediction::actor).setHeader(text("scoring.actor")).setAutoWidth(true);
        Grids.cardsWhenNarrow(grid, prediction -> card(prediction, linked, withCustomer));
        return grid;
    }

    private static Component name(Prediction prediction, boolean linked) {
        String name = "#" + prediction.id();
        return linked ? new Anchor(Addresses.prediction(prediction.id()), name) : new Span(name);
    }

    static Component customer(Prediction prediction) {
        return prediction.accountNumber() == null ? new Span(text("scoring.not-in-store"))
                : new Anchor(Addresses.customer(prediction.accountNumber()),
                        Objects.requireNonNull(prediction.accountNumber()));
    }

    private static Component card(Prediction prediction, boolean linked, boolean withCustomer) {
        Div first = Parts.line(name(prediction, linked), Words.risk(prediction.band()),
                new Span(Formats.share(prediction.probability())), new Span(Formats.money(prediction.clv())));
        Div second = Parts.line(TimeText.of(prediction.predictedAt()),
                new Span(Words.recommendation(prediction.recommendation())));
        if (withCustomer) {
            second.addComponentAsFirst(customer(prediction));
        }
        second.addClassName("secondary");
        return new Div(first, second);
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
