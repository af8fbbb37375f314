package io.telelink.segment.ui;

import com.vaadin.flow.component.Composite;
import io.telelink.segment.SegmentFigures;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.TimeText;

/** How many are chosen, how many of them are about to leave, and what that would cost. */
final class SegmentFigureRow extends Composite<FigureRow> {

    SegmentFigureRow(SegmentFigures figures) {
        String period = getTranslation("segment.figure.counted",
                Formats.dateTime(figures.computedAt(), TimeText.readersZone()));
        getContent().add(
                card("segment.figure.customers", Formats.count(figures.customers()), period)
                        .withUnit(getTranslation("segment.figure.of-base", Formats.share(figures.share()))),
                card("segment.figure.high", Formats.count(figures.high()), period)
                        .withUnit(getTranslation("segment.figure.of-scored", Formats.share(figures.highShare()))),
                card("segment.figure.probability", figures.probability() == null ? Formats.UNKNOWN
                        : Formats.share(figures.probability()), period),
                card("segment.figure.clv", Formats.moneyShort(figures.clv()), period),
                card("segment.figure.revenue-at-risk", Formats.moneyShort(figures.revenueAtRisk()), period)
                        .withUnit(getTranslation("segment.figure.of-revenue", Formats.moneyShort(figures.monthlyRevenue()))),
                card("segment.figure.value-at-risk", Formats.moneyShort(figures.valueAtRisk()), period));
    }

    private FigureCard card(String key, String value, String period) {
        return new FigureCard(getTranslation(key), value)
                .withDefinition(getTranslation(key + ".definition"), period, "segment.figure.source");
    }
}
