package io.telelink.scoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.economics.Economics;
import io.telelink.economics.panel.TermsText;
import io.telelink.learning.value.ValuePath;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.ValueStory;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;

/** The value with its range, the revenue behind it, other horizons, and what all of it takes for granted. */
final class ValueFigures extends Composite<Div> {

    private static final int YEAR = 12;

    ValueFigures(Prediction prediction, ValueStory story, Economics economics) {
        String settings = TermsText.of(economics.terms());
        FigureRow row = new FigureRow(
                new FigureCard("scoring.answer.value", Formats.money(prediction.clv()))
                        .withUnit(Words.range(prediction.clvLow(), prediction.clvHigh()))
                        .withNote(story.measured() ? settings : getTranslation("scoring.worth.carried", settings))
                        .withDefinition(Words.basis(story.kind(), story.terms(), story.basis().bills() != null, story.measured()),
                                getTranslation("scoring.answer.horizon", String.valueOf(economics.horizonMonths())),
                                getTranslation("scoring.economics.source", String.valueOf(economics.id()))),
                new FigureCard("scoring.expected-revenue", Formats.money(prediction.pricing().expectedRevenue()))
                        .withNote(story.basis().bills() == null ? getTranslation("scoring.worth.no-bills")
                                : getTranslation("scoring.worth.bills", String.valueOf(story.basis().bills().months()))));
        if (!Double.isNaN(prediction.pricing().valueIfKept())) {
            row.add(new FigureCard("scoring.value-if-kept", Formats.money(prediction.pricing().valueIfKept()))
                    .withNote(getTranslation("scoring.value-if-kept.note", String.valueOf(story.terms().churnWindowDays())))
                    .withDefinition(getTranslation("scoring.value-if-kept.definition"),
                            getTranslation("scoring.answer.horizon", String.valueOf(economics.horizonMonths())),
                            getTranslation("scoring.economics.source", String.valueOf(economics.id()))));
        }
        story.path().ifPresent(path -> horizons(row, story, path, economics.horizonMonths(), settings));
        story.residualLifetime().ifPresent(months -> row.add(
                new FigureCard("scoring.worth.residual", Formats.decimal(months, 1)).withUnit("scoring.worth.months")
                        .withDefinition(getTranslation("scoring.worth.residual.definition"),
                                getTranslation("scoring.worth.residual.period"),
                                getTranslation("scoring.economics.source", String.valueOf(economics.id())))));
        getContent().add(row);
    }

    private void horizons(FigureRow row, ValueStory story, ValuePath path, int horizon, String settings) {
        for (int months = YEAR; months <= ValueStory.MONTHS; months += YEAR) {
            if (months != horizon || story.pathTitle().isPresent()) {
                row.add(new FigureCard(getTranslation("scoring.worth.over", String.valueOf(months)), Formats.money(path.value(months)))
                        .withNote(story.pathTitle().orElse(settings)));
            }
        }
    }
}
