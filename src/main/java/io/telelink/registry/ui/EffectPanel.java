package io.telelink.registry.ui;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.model.RiskBand;
import io.telelink.registry.BandEffect;
import io.telelink.registry.panel.BandTable;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;
import io.telelink.shell.ReadingTable;

/** What another churn champion would mean: how many change band, how long the list of high risk gets, and who changes most. */
final class EffectPanel extends Composite<Div> {

    EffectPanel(BandEffect effect, boolean examples) {
        getContent().add(Parts.stack());
        Div parts = (Div) getContent().getChildren().findFirst().orElseThrow();
        if (effect.compared() == 0) {
            parts.add(Parts.quiet(text("nobody")));
            return;
        }
        parts.add(new Paragraph(text("changed", Formats.count(effect.ofAll(effect.changed())), Formats.count(effect.active()),
                Formats.share((double) effect.changed() / effect.compared()))),
                new Paragraph(text("list", Formats.count(effect.ofAll(effect.before(RiskBand.HIGH))),
                        Formats.count(effect.ofAll(effect.after(RiskBand.HIGH))), Formats.share(effect.thresholdBefore()),
                        Formats.share(effect.thresholdAfter()))));
        parts.getChildren().forEach(paragraph -> paragraph.getElement().getStyle().set("margin", "0"));
        if (effect.isSample()) {
            parts.add(Parts.quiet(text("sample", Formats.count(effect.compared()))));
        }
        parts.add(matrix(effect));
        if (examples && !effect.examples().isEmpty()) {
            parts.add(examples(effect));
        }
    }

    private BandTable matrix(BandEffect effect) {
        return new BandTable(text("matrix"), text("from"), (before, after) -> effect.ofAll(effect.moves().stream()
                .filter(move -> move.before() == before && move.after() == after).mapToInt(BandEffect.Moves::customers).sum()));
    }

    private ReadingTable examples(BandEffect effect) {
        var table = new ReadingTable(text("examples"), text("account"), text("before"), text("after"));
        effect.examples().forEach(example -> table.row(
                new Anchor(Addresses.customer(example.accountNumber()), example.accountNumber()),
                List.of(answer(example.before(), example.probabilityBefore()),
                        answer(example.after(), example.probabilityAfter()))));
        return table;
    }

    private static Component answer(RiskBand band, double probability) {
        Span answer = new Span(Bands.badge(band), new Text(" " + Formats.share(probability)));
        answer.getStyle().set("display", "inline-flex").set("gap", "0.4rem").set("align-items", "center");
        return answer;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("registry.effect." + key, arguments);
    }
}
