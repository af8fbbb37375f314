package io.telelink.campaign.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.telelink.campaign.PlanPreview;
import io.telelink.campaign.plan.ProfitCurve;
import io.telelink.shell.Badges;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.Tone;
import io.telelink.shell.chart.Axis;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Guide;
import io.telelink.shell.chart.Line;
import io.telelink.shell.chart.Lines;
import io.telelink.shell.chart.Meaning;

/** What a plan would bring: figures, the curve of profit, the last customer taken, and who is left out and why. */
final class PlanOutlook extends Composite<Div> {

    private final PlanPreview plan;

    PlanOutlook(PlanPreview plan) {
        this.plan = plan;
        Div outlook = Parts.panel(getTranslation("campaign.outlook"), figures());
        if (plan.isTooSmall()) {
            outlook.add(Parts.line(Badges.status(getTranslation("campaign.too-small"), Tone.WARNING),
                    new Span(getTranslation("campaign.too-small.why", Formats.count(plan.sample().orElseThrow()),
                            Formats.count(plan.members())))));
        }
        if (plan.candidates() > 0) {
            outlook.add(new Paragraph(getTranslation("campaign.stop." + plan.stop())), new Chart(curve()));
        } else {
            outlook.add(new Paragraph(getTranslation("campaign.nobody")));
        }
        plan.marginal().ifPresent(last -> outlook.add(marginal(last)));
        Div stack = Parts.stack(outlook, excluded());
        if (plan.offers().size() > 1) {
            stack.add(Parts.panel(getTranslation("campaign.offers"), list(plan.offers(), PlanPreview.OfferCount::name,
                    PlanPreview.OfferCount::contacts)));
        }
        getContent().add(stack);
    }

    private Component figures() {
        return new FigureRow(
                card("campaign.figure.contacts", Formats.count(plan.contacts()),
                        getTranslation("campaign.figure.of-candidates", Formats.count(plan.candidates()))),
                card("campaign.figure.controls", Formats.count(plan.controls()), getTranslation("campaign.figure.by-lot")),
                card("campaign.figure.profit", Formats.moneyShort(plan.profit()), ""),
                card("campaign.figure.spend", Formats.moneyShort(plan.spend()), ""),
                card("campaign.figure.saved", Formats.decimal(plan.saved(), 1),
                        getTranslation("campaign.figure.leaving", Formats.share(plan.leaving()))),
                card("campaign.figure.sample", plan.sample().map(Formats::count).orElse(Formats.UNKNOWN),
                        getTranslation("campaign.figure.members", Formats.count(plan.members()))));
    }

    private FigureCard card(String key, String value, String note) {
        FigureCard card = new FigureCard(key, value)
                .withDefinition(key + ".definition", "campaign.figure.now", "campaign.figure.source");
        return note.isEmpty() ? card : card.withNote(note);
    }

    private Lines curve() {
        ProfitCurve curve = plan.curve();
        double[] contacted = Arrays.stream(curve.contacted()).asDoubleStream().toArray();
        return Lines.of(getTranslation("campaign.curve"), Axis.count(getTranslation("campaign.curve.x")),
                        Axis.money(getTranslation("campaign.curve.y")),
                        Line.of(getTranslation("campaign.curve.planned"), contacted, curve.planned()).meaning(Meaning.MAIN),
                        Line.of(getTranslation("campaign.curve.probability"), contacted, curve.byProbability()),
                        Line.of(getTranslation("campaign.curve.random"), contacted, curve.atRandom()).meaning(Meaning.QUIET))
                .withNote(getTranslation("campaign.curve.note", Formats.count(curve.optimum()), Formats.moneyShort(curve.greatest())))
                .withPoints(new Lines.Point(curve.optimum(), curve.greatest(), getTranslation("campaign.curve.optimum")))
                .withGuides(Guide.vertical(plan.members(), getTranslation("campaign.curve.plan")));
    }

    private Component marginal(PlanPreview.Marginal last) {
        Paragraph words = new Paragraph(new Span(getTranslation("campaign.marginal") + " "),
                Addresses.customer(last.accountNumber()), new Span(" " + getTranslation("campaign.marginal.figures",
                Formats.share(last.figures().probability()), Formats.money(last.figures().profit()),
                Formats.money(last.figures().spend()))));
        words.getStyle().setMargin("0");
        return words;
    }

    private Component excluded() {
        Div panel = Parts.panel(getTranslation("campaign.excluded"));
        if (plan.excluded().isEmpty()) {
            panel.add(new Paragraph(getTranslation("campaign.excluded.nobody", Formats.count(plan.asked()))));
        } else {
            panel.add(Parts.quiet(getTranslation("campaign.excluded.of", Formats.count(plan.asked() - plan.candidates()),
                    Formats.count(plan.asked()))),
                    new ExclusionList(plan.excluded()));
        }
        return panel;
    }

    private static <T> Component list(List<T> items, Function<T, String> name,
                                      Function<T, Long> count) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("figure-facts");
        items.forEach(item -> facts.add(new DescriptionList.Term(name.apply(item)),
                new DescriptionList.Description(Formats.count(count.apply(item)))));
        return facts;
    }
}
