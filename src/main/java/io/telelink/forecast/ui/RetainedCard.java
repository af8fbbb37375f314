package io.telelink.forecast.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.forecast.RetainedRevenue.Measured;
import io.telelink.forecast.RetainedRevenue.OnDay;
import io.telelink.shell.Change;
import io.telelink.shell.FigureCard;
import io.telelink.shell.Formats;
import io.telelink.shell.Later;
import io.telelink.shell.Tone;

/**
 * What retention work kept, with the months before. An effect that is not proven has neither a figure nor a trend, which would claim
 * one.
 */
final class RetainedCard extends Composite<Div> {

    /** Months over which it is measured. */
    static final int MONTHS = 12;

    private static final String HEIGHT = "8rem";

    RetainedCard(ForecastRun run, RetainedRevenue measure, Measured effect) {
        FigureCard card = new FigureCard(getTranslation("forecast.overview.retained"), isProven(effect)
                ? Formats.moneyShort(effect.revenue()) : getTranslation("forecast.overview.retained.none"))
                .withDefinition(getTranslation("forecast.overview.retained.definition"), Words.basis(run), Words.terms(run.economics()));
        getContent().add(isProven(effect) ? new Later<>(HEIGHT, () -> measure.monthly(MONTHS), months -> told(card, effect, months))
                : withInterval(card, effect));
    }

    /** Whether the interval lies above nothing. */
    static boolean isProven(Measured effect) {
        return effect.low() > 0;
    }

    private static FigureCard told(FigureCard card, Measured effect, List<OnDay> months) {
        if (months.size() > 1) {
            double difference = effect.revenue() - months.get(months.size() - 2).revenue();
            String words = Words.text("forecast.overview.retained.since", Words.gain(difference),
                    Formats.date(months.get(months.size() - 2).day()));
            card.withChange(difference > 0 ? Change.up(words, Tone.GOOD) : difference < 0 ? Change.down(words, Tone.BAD)
                    : Change.none(words)).withTrend(months.stream().map(OnDay::revenue).toList());
        }
        return withInterval(card, effect);
    }

    private static FigureCard withInterval(FigureCard card, Measured effect) {
        return card.withNote(Words.text("forecast.overview.retained.interval", Formats.moneyShort(effect.low()),
                Formats.moneyShort(effect.high()), Formats.moneyShort(effect.cost())));
    }
}
