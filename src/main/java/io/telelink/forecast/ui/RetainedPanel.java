package io.telelink.forecast.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.forecast.RetainedRevenue.Measured;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** What retention earned: what was kept against control groups, and what is left of it after its cost. */
final class RetainedPanel extends Composite<Div> {

    RetainedPanel(ForecastRun run, RetainedRevenue measure) {
        getContent().add(Parts.section(getTranslation("forecast.retained"), measure.measured(RetainedCard.MONTHS)
                .<com.vaadin.flow.component.Component>map(effect -> figures(run, measure, effect))
                .orElseGet(() -> Parts.quiet(getTranslation("forecast.retained.nothing")))));
    }

    private FigureRow figures(ForecastRun run, RetainedRevenue measure, Measured effect) {
        FigureRow row = new FigureRow(new RetainedCard(run, measure, effect));
        if (RetainedCard.isProven(effect)) {
            row.add(new FigureCard(getTranslation("forecast.retained.net"), Formats.moneyShort(effect.revenue() - effect.cost()))
                    .withNote(getTranslation("forecast.retained.net.interval", Formats.moneyShort(effect.low() - effect.cost()),
                            Formats.moneyShort(effect.high() - effect.cost())))
                    .withDefinition(getTranslation("forecast.retained.net.definition"), Words.basis(run), Words.terms(run.economics())));
        }
        return row;
    }
}
