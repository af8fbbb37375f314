package io.telelink.scoring.ui;

import java.util.Optional;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Evidence;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Seal;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.TimeText;

/** Who asked when and for what, which versions answered, and every figure with its full digits. */
final class PredictionRecord extends Composite<Div> {

    PredictionRecord(Prediction p, Evidence evidence, Optional<Seal> seal, Schema schema) {
        Facts facts = new Facts(getTranslation("scoring.record"));
        facts.add(getTranslation("scoring.prediction.number"), String.valueOf(p.id()));
        facts.add(getTranslation("scoring.account"), PredictionColumns.customer(p));
        facts.add(getTranslation("scoring.time"), TimeText.of(p.predictedAt()));
        facts.add(getTranslation("scoring.actor"), p.actor());
        facts.add(getTranslation("scoring.purpose"), Words.purpose(p.purpose()));
        facts.add(getTranslation("scoring.run"), run(p));
        facts.add(getTranslation("scoring.snapshot"), getTranslation("scoring.snapshot.of",
                String.valueOf(p.snapshotId()), Formats.date(evidence.snapshot().asOf())));
        facts.add(getTranslation("scoring.churn-version"), version(p.churnVersion(), evidence.churnTitle()));
        facts.add(getTranslation("scoring.value-version"), version(p.valueVersion(), evidence.valueTitle()));
        facts.add(getTranslation("scoring.margin", p.reasons().scale()), String.valueOf(p.margin()));
        facts.add(getTranslation("scoring.raw-probability"), String.valueOf(p.rawProbability()));
        facts.add(getTranslation("scoring.calibrated"), String.valueOf(p.probability()));
        facts.add(getTranslation("scoring.threshold"), String.valueOf(p.threshold()));
        facts.add(getTranslation("scoring.confidence"), Formats.share(p.confidence()));
        facts.add(getTranslation("scoring.answer.value"), Formats.money(p.clv()));
        facts.add(getTranslation("scoring.value.range"), Words.range(p.clvLow(), p.clvHigh()));
        if (p.pricing() != null) {
            pricing(facts, p.pricing(), evidence);
        }
        facts.add(getTranslation("scoring.worthy-from"), Formats.money(p.reasons().highValueMonthlyCharge()));
        facts.add(getTranslation("scoring.imputed"), names(p.reasons().imputed().isEmpty()
                ? "" : Words.features(schema, p.reasons().imputed())));
        facts.add(getTranslation("scoring.unknown"), names(p.reasons().unknown().isEmpty()
                ? "" : Words.features(schema, p.reasons().unknown())));
        facts.add(getTranslation("scoring.seal"), seal.map(this::sealed)
                .orElseGet(() -> new Span(getTranslation("scoring.seal.none"))));
        getContent().add(facts);
    }

    private void pricing(Facts facts, Pricing pricing, Evidence evidence) {
        facts.add(getTranslation("scoring.expected-revenue"), Formats.money(pricing.expectedRevenue()));
        facts.add(getTranslation("scoring.value-if-kept"), Formats.money(pricing.valueIfKept()));
        facts.add(getTranslation("scoring.economics"), getTranslation("scoring.economics.version",
                String.valueOf(pricing.economicsId())));
        Pricing.Decision decision = pricing.decision();
        if (decision != null) {
            facts.add(getTranslation("scoring.policy"), getTranslation("scoring.policy.version",
                    String.valueOf(decision.policyId()), decision.rule()));
            facts.add(getTranslation("scoring.offer"), evidence.offer().orElseGet(() -> getTranslation("scoring.offer.none")));
            facts.add(getTranslation("scoring.expected-profit"),
                    decision.expectedProfit() == null ? Formats.UNKNOWN : Formats.money(decision.expectedProfit()));
        }
    }

    private Component sealed(Seal seal) {
        Span block = new Span(getTranslation("scoring.seal.block", String.valueOf(seal.blockId())));
        block.setTitle(getTranslation("scoring.seal.root", seal.root()));
        return Parts.line(block, TimeText.of(seal.sealedAt()));
    }

    private String version(int number, String title) {
        return getTranslation("scoring.version.titled", String.valueOf(number), title);
    }

    private String names(String names) {
        return names.isEmpty() ? getTranslation("scoring.nothing") : names;
    }

    private Component run(Prediction prediction) {
        Long run = prediction.scoringRunId();
        return run == null ? new Span(getTranslation("scoring.run.none"))
                : new Anchor(Addresses.predictionsOfRun(run), getTranslation("scoring.run.number", run.toString()));
    }
}
