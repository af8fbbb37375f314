package io.telelink.scoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.model.Contribution;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.Reasons;
import io.telelink.shell.Formats;

/**
 * How a margin adds up: where the average customer stands, what each reason adds, what all the others add, and the sum.
 * Bars start in the middle: to the right they raise the risk, to the left they lower it; signs and words say the same.
 */
final class ReasonTable extends Composite<NativeTable> {

    private static final String HALF = "50%";

    private final NativeTableBody body = new NativeTableBody();
    private final double widest;

    ReasonTable(Prediction prediction) {
        Reasons reasons = prediction.reasons();
        widest = Math.max(Math.abs(reasons.others()), reasons.top().stream()
                .mapToDouble(reason -> Math.abs(reason.contribution())).max().orElse(0));
        getContent().add(body);
        getContent().setWidthFull();
        getContent().getStyle().set("border-collapse", "collapse").set("font-size", "var(--aura-font-size-s)");
        getContent().getElement().setAttribute("aria-label", getTranslation("scoring.reasons"));
        frame("scoring.reasons.base", Formats.decimal(reasons.base(), 2));
        reasons.top().forEach(this::reason);
        add(new Span(getTranslation("scoring.reasons.others")), reasons.others());
        frame("scoring.reasons.margin." + (reasons.scale().equals("probability") ? "probability" : "log-odds"),
                Formats.decimal(prediction.margin(), 2));
    }

    private void frame(String key, String amount) {
        NativeTableHeaderCell label = new NativeTableHeaderCell(getTranslation(key));
        label.getElement().setAttribute("scope", "row").setAttribute("colspan", "2");
        label.getStyle().set("text-align", "start").set("padding", "0.375rem 0");
        NativeTableCell value = number(amount);
        value.getStyle().set("font-weight", "var(--aura-font-weight-semibold)");
        NativeTableRow row = new NativeTableRow(label, value);
        row.getStyle().set("border-block", "1px solid var(--vaadin-border-color-secondary)");
        body.add(row);
    }

    private void reason(Contribution reason) {
        Span label = new Span(reason.label());
        Span value = new Span(reason.value());
        value.addClassName("secondary");
        Span words = new Span(label, new Span(" "), value);
        add(words, reason.contribution());
    }

    private void add(Span words, double amount) {
        NativeTableHeaderCell label = new NativeTableHeaderCell(words);
        label.getElement().setAttribute("scope", "row");
        label.getStyle().set("text-align", "start").set("font-weight", "var(--aura-font-weight-regular)")
                .set("padding", "0.375rem 0.75rem 0.375rem 0").set("overflow-wrap", "anywhere");
        NativeTableCell cell = new NativeTableCell(bar(amount));
        cell.setWidth("38%");
        NativeTableCell number = number(Words.signed(amount));
        number.setTitle(getTranslation(amount < 0 ? "scoring.reasons.lowers" : "scoring.reasons.raises"));
        body.add(new NativeTableRow(label, cell, number));
    }

    private Div bar(double amount) {
        double share = widest == 0 ? 0 : Math.abs(amount) / widest / 2;
        Div bar = new Div();
        bar.getStyle().set("position", "absolute").set("inset-block", "0").set("border-radius", "2px")
                .set("background", amount < 0 ? "var(--app-good)" : "var(--app-bad)")
                .set("inset-inline-start", amount < 0 ? "calc(" + HALF + " - " + percent(share) + ")" : HALF)
                .setWidth(percent(share)).set("min-width", "1px");
        Div track = new Div(bar);
        track.getElement().setAttribute("aria-hidden", "true");
        track.getStyle().set("position", "relative").set("height", "0.75rem")
                .set("background", "linear-gradient(90deg, transparent calc(50% - 0.5px), var(--vaadin-border-color) 0 "
                        + "calc(50% + 0.5px), transparent 0)");
        return track;
    }

    private static String percent(double share) {
        return Math.round(share * 1_000) / 10.0 + "%";
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("num");
        cell.getStyle().set("padding-inline-start", "0.75rem").set("white-space", "nowrap");
        return cell;
    }
}
