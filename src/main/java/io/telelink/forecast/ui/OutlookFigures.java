package io.telelink.forecast.ui;

import com.vaadin.flow.component.Component;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Outlook;
import io.telelink.forecast.Part;
import io.telelink.shell.Change;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Tone;

/** An outlook in cards. */
final class OutlookFigures {

    private final ForecastRun run;
    private final Part part;
    private final Outlook outlook;
    private final boolean scenario;

    OutlookFigures(ForecastRun run, Part part, Outlook outlook, boolean scenario) {
        this.run = run;
        this.part = part;
        this.outlook = outlook;
        this.scenario = scenario;
    }

    Component row() {
        String months = String.valueOf(outlook.path().size());
        return new FigureRow(
                card("forecast.figure.revenue", outlook.revenue(), outlook.revenueLow(), outlook.revenueHigh(),
                        outlook.scenarioRevenue(), months),
                card("forecast.figure.earned", outlook.earned(), outlook.earnedLow(), outlook.earnedHigh(),
                        outlook.scenarioEarned(), months),
                staying(months), value());
    }

    private FigureCard card(String key, double amount, double low, double high, double inScenario, String months) {
        FigureCard card = new FigureCard(Words.text(key, months), Formats.moneyShort(amount))
                .withDefinition(Words.text(key + ".definition", months), Words.basis(run), Words.terms(run.economics()));
        if (scenario) {
            card.withChange(change(inScenario - amount));
        }
        return card.withNote(outlook.hasBand()
                ? Words.text("forecast.figure.band", Formats.moneyShort(low), Formats.moneyShort(high))
                : Words.text("forecast.figure.no-band"));
    }

    private static Change change(double difference) {
        String words = Words.text("forecast.figure.in-scenario", Words.gain(difference));
        return difference > 0 ? Change.up(words, Tone.GOOD) : difference < 0 ? Change.down(words, Tone.BAD) : Change.none(words);
    }

    private FigureCard staying(String months) {
        Outlook.Month last = outlook.path().getLast();
        double now = part.figures().customers();
        return new FigureCard(Words.text("forecast.figure.staying", months), Formats.count(Math.round(last.survivors())))
                .withUnit(Formats.share(now == 0 ? Double.NaN : last.survivors() / now))
                .withNote(Words.text("forecast.figure.of-customers", Formats.count(part.figures().customers())))
                .withDefinition(Words.text("forecast.figure.staying.definition", months), Words.basis(run),
                        Words.terms(run.economics()));
    }

    private FigureCard value() {
        return new FigureCard(Words.text("forecast.figure.value"), Formats.moneyShort(part.figures().value()))
                .withNote(Words.text("forecast.figure.horizon", String.valueOf(run.economics().horizonMonths())))
                .withDefinition(Words.text("forecast.figure.value.definition"), Words.basis(run), Words.terms(run.economics()));
    }
}
