package io.telelink.campaign.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignResults;
import io.telelink.campaign.result.Effect;
import io.telelink.campaign.result.Warning;
import io.telelink.shell.Badges;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.shell.chart.Chart;

/** What a campaign has shown: first whether there is an effect at all, then how large and what it was worth. */
final class ResultPanel extends Composite<Div> {

    private final Campaign campaign;
    private final CampaignResults results;

    ResultPanel(Campaign campaign, CampaignResults results) {
        this.campaign = campaign;
        this.results = results;
        Div panel = Parts.panel(getTranslation("campaign.results"), verdict(), Parts.quiet(until()), figures());
        results.warnings().stream().sorted().forEach(warning -> panel.add(warning(warning)));
        if (results.treatment().left() + results.control().left() > 0) {
            Div charts = Parts.columns(new Chart(ResultCharts.tenths(results)), new Chart(ResultCharts.effects(results)));
            panel.add(charts);
        }
        results.qini().ifPresent(ranking -> panel.add(new Chart(ResultCharts.qini(ranking))));
        getContent().add(Parts.stack(panel, new BalanceTable(results.balance())));
    }

    private Component verdict() {
        Optional<Effect> effect = results.effect();
        boolean harm = effect.filter(each -> each.churn().interval().high() < 0).isPresent();
        String key = results.isEffectShown() ? "campaign.verdict.effect" : harm ? "campaign.verdict.harm" : "campaign.verdict.none";
        Paragraph words = new Paragraph(effect.map(each -> getTranslation(key, Formats.share(results.treatment().churn()),
                Formats.share(results.control().churn()), Words.points(each.churn().difference()),
                Words.pointRange(each.churn().interval()))).orElse(getTranslation("campaign.verdict.nobody")));
        words.getStyle().setMargin("0");
        return Parts.line(Badges.status(getTranslation(key + ".badge"), results.isEffectShown() ? Tone.GOOD : harm ? Tone.BAD
                : Tone.NEUTRAL), words);
    }

    private String until() {
        String counted = getTranslation(results.isComplete() ? "campaign.counted.complete" : "campaign.counted",
                Formats.date(results.countedTo()), Formats.date(campaign.windowEnds()));
        return results.isEffectShown() ? counted : counted + " " + results.sample()
                .map(needed -> getTranslation("campaign.sample-needed", Formats.count(needed),
                        Formats.count(results.treatment().members() + results.control().members()))).orElse("");
    }

    private Component figures() {
        FigureRow row = new FigureRow();
        results.effect().ifPresent(effect -> {
            row.add(card("campaign.result.churn", Words.points(effect.churn().difference()),
                            Words.pointRange(effect.churn().interval())).withUnit(getTranslation("campaign.points")),
                    card("campaign.result.kept", Formats.count(Math.round(effect.kept().amount())),
                            Words.countRange(effect.kept().interval())),
                    card("campaign.result.value", Formats.moneyShort(effect.value().amount()),
                            Words.moneyRange(effect.value().interval())),
                    card("campaign.result.revenue", Formats.moneyShort(effect.revenue().amount()),
                            Words.moneyRange(effect.revenue().interval())));
        });
        row.add(card("campaign.result.cost", Formats.moneyShort(results.spent().cost()), getTranslation("campaign.result.cost.note",
                Formats.count(results.spent().contacted()), Formats.count(results.spent().accepted()))));
        row.add(card("campaign.result.return", results.returnOnCost().map(each -> Formats.share(each.amount())).orElse(Formats.UNKNOWN),
                results.returnOnCost().map(Words::shareRange).orElse("")));
        return row;
    }

    private FigureCard card(String key, String value, String note) {
        String period = getTranslation("campaign.result.period", Formats.date(campaign.draft().startsOn()), Formats.date(results.countedTo()));
        FigureCard card = new FigureCard(key, value)
                .withDefinition(key + ".definition", period, "campaign.result.source");
        return note.isEmpty() ? card : card.withNote(note);
    }

    private Component warning(Warning warning) {
        return Parts.line(Badges.status(getTranslation("campaign.warning"), Tone.WARNING),
                new Span(getTranslation("campaign.warning." + warning)));
    }
}
