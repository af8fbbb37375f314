package io.telelink.scoring.ui;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.model.WaysOut;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.scoring.Evidence;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Pricing;
import io.telelink.shell.FigureCard;
import io.telelink.shell.FigureRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;
import io.telelink.shell.chart.Chart;
import io.telelink.shell.chart.Gauge;
import io.telelink.shell.chart.Mark;
import io.telelink.shell.chart.Meaning;

/** An answer: how likely the person is to leave, what they are worth, what to do, and why. */
final class AnswerPanel extends Composite<Div> {

    private final Prediction prediction;
    private final Evidence evidence;
    private final Schema schema;

    /** @param linked whether the reader may open the page of the prediction */
    AnswerPanel(Prediction prediction, Evidence evidence, Optional<WaysOut> waysOut, Schema schema, boolean linked) {
        this.prediction = prediction;
        this.evidence = evidence;
        this.schema = schema;
        Div parts = Parts.stack(recommendation(), gauge(), figures(), Parts.quiet(basis()), reasons());
        waysOut.filter(ways -> ways.band() == RiskBand.HIGH).map(WaysOutPanel::new).ifPresent(parts::add);
        parts.add(identity(linked));
        getContent().add(parts);
    }

    private Div recommendation() {
        Span level = new Span(Words.recommendation(prediction.recommendation()));
        level.getStyle().set("font-size", "var(--aura-font-size-xl)")
                .set("font-weight", "var(--aura-font-weight-semibold)");
        Div head = Parts.line(Words.risk(prediction.band()), level);
        Div whole = Parts.stack(head, Parts.plain(Words.advice(prediction.recommendation())));
        evidence.rule().ifPresent(rule -> whole.add(Parts.quiet(rule)));
        evidence.offer().ifPresent(offer -> whole.add(Parts.plain(offered(offer))));
        whole.getStyle().set("gap", "var(--vaadin-gap-xs)");
        return whole;
    }

    private String offered(String offer) {
        Pricing pricing = prediction.pricing();
        Pricing.Decision decision = pricing == null ? null : pricing.decision();
        return decision == null || decision.expectedProfit() == null ? offer
                : getTranslation("scoring.offer.profit", offer, Formats.money(decision.expectedProfit()),
                        Formats.money(pricing.valueIfKept()));
    }

    private Chart gauge() {
        double threshold = prediction.threshold();
        double mediumFrom = Math.min(evidence.mediumFrom(), threshold);
        return new Chart(Gauge.probability(getTranslation("scoring.answer.probability"), prediction.probability(),
                new Mark(threshold, getTranslation("scoring.answer.threshold", Formats.share(threshold))),
                List.of(new Gauge.Zone(mediumFrom, Meaning.LOW, getTranslation("shell.level.low")),
                        new Gauge.Zone(threshold, Meaning.MEDIUM, getTranslation("shell.level.medium")),
                        new Gauge.Zone(1, Meaning.HIGH, getTranslation("shell.level.high"))))
                .withNote(window()));
    }

    private String window() {
        return evidence.assumptions().map(ValueAssumptions::churnWindowDays)
                .map(days -> getTranslation("scoring.answer.window", days.toString()))
                .orElseGet(() -> getTranslation("scoring.answer.window.unknown"));
    }

    private FigureRow figures() {
        String version = getTranslation("scoring.answer.churn-version", String.valueOf(prediction.churnVersion()),
                evidence.churnTitle());
        FigureCard confidence = new FigureCard("scoring.confidence", Formats.share(prediction.confidence()))
                .withDefinition(getTranslation("scoring.confidence.definition"), window(), version);
        FigureCard value = new FigureCard("scoring.answer.value", Formats.money(prediction.clv()))
                .withUnit(Words.range(prediction.clvLow(), prediction.clvHigh()))
                .withDefinition(basis(), horizon(), getTranslation("scoring.answer.value-version",
                        String.valueOf(prediction.valueVersion()), evidence.valueTitle()));
        return new FigureRow(value, confidence);
    }

    private String horizon() {
        return evidence.assumptions()
                .map(a -> getTranslation("scoring.answer.horizon", String.valueOf(a.horizonMonths())))
                .orElse(Formats.UNKNOWN);
    }

    private String basis() {
        return evidence.assumptions()
                .map(a -> Words.basis(evidence.kind(), a, prediction.pricing() != null && prediction.pricing().isBilled(),
                        evidence.measured()))
                .orElseGet(() -> getTranslation("scoring.answer.basis.plain"));
    }

    private Div reasons() {
        H3 heading = new H3(getTranslation("scoring.reasons"));
        heading.getStyle().setMargin("0");
        Div reasons = Parts.stack(heading, new ReasonWords(prediction.reasons()), new ReasonTable(prediction));
        List<String> imputed = prediction.reasons().imputed();
        if (!imputed.isEmpty()) {
            reasons.add(Parts.quiet(getTranslation("scoring.answer.imputed", Words.features(schema, imputed))));
        }
        List<String> unknown = prediction.reasons().unknown();
        if (!unknown.isEmpty()) {
            reasons.add(Parts.quiet(getTranslation("scoring.answer.unknown", Words.features(schema, unknown))));
        }
        if (evidence.standardError() > 0) {
            reasons.add(Parts.quiet(getTranslation("scoring.reasons.sampled", Formats.decimal(evidence.standardError(), 3))));
        }
        if (evidence.trainedOn()) {
            reasons.add(Parts.quiet(getTranslation("scoring.current.trained")));
        }
        return reasons;
    }

    private Div identity(boolean linked) {
        String name = getTranslation("scoring.prediction", String.valueOf(prediction.id()));
        Component id = linked ? new Anchor(Addresses.prediction(prediction.id()), name) : new Span(name);
        Div line = Parts.line(id, TimeText.of(prediction.predictedAt()),
                new Span(getTranslation("scoring.answer.versions", String.valueOf(prediction.churnVersion()),
                        String.valueOf(prediction.valueVersion()))));
        line.addClassName("secondary");
        line.getStyle().set("font-size", "var(--aura-font-size-s)");
        return line;
    }
}
