package io.telelink.scoring.ui;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.model.FeatureChange;
import io.telelink.scoring.Imagined;
import io.telelink.scoring.Imagined.Estimate;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** A customer as they are beside the same one as imagined, and the difference. */
final class WhatIfAnswer extends Composite<Div> {

    private static final double POINTS = 100;

    private final NativeTableBody body = new NativeTableBody();

    WhatIfAnswer(Imagined imagined) {
        Estimate now = imagined.now();
        Estimate then = imagined.then();
        row("scoring.probability", new Span(Formats.share(now.probability())), new Span(Formats.share(then.probability())),
                points(then.probability() - now.probability()));
        row("scoring.band", Words.risk(now.band()), Words.risk(then.band()), same(now.band() == then.band()));
        row("scoring.answer.value", value(now), value(then), dollars(then.clv() - now.clv()));
        row("scoring.recommendation", new Span(Words.recommendation(now.recommendation())),
                new Span(Words.recommendation(then.recommendation())), same(now.recommendation() == then.recommendation()));
        Div parts = Parts.stack(Parts.plain(getTranslation("scoring.what-if.changes", words(imagined.changes()))), table());
        if (!imagined.along().isEmpty()) {
            parts.add(Parts.quiet(getTranslation("scoring.ways-out.along", words(imagined.along()))));
        }
        parts.add(Parts.quiet(getTranslation(imagined.billed() ? "scoring.what-if.billed" : "scoring.what-if.charged")));
        getContent().add(parts);
    }

    private NativeTable table() {
        NativeTableRow head = new NativeTableRow(header("scoring.what-if.of"), right(header("scoring.what-if.now")),
                right(header("scoring.what-if.then")), right(header("scoring.what-if.difference")));
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("result-table");
        table.getElement().setAttribute("aria-label", getTranslation("scoring.what-if.table"));
        return table;
    }

    private NativeTableHeaderCell header(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void row(String key, Component now, Component then, String difference) {
        NativeTableHeaderCell label = header(key);
        label.getElement().setAttribute("scope", "row");
        body.add(new NativeTableRow(label, right(new NativeTableCell(now)), right(new NativeTableCell(then)),
                right(new NativeTableCell(difference))));
    }

    private static NativeTableHeaderCell right(NativeTableHeaderCell cell) {
        cell.addClassName("num");
        return cell;
    }

    private static NativeTableCell right(NativeTableCell cell) {
        cell.addClassName("num");
        return cell;
    }

    private static Component value(Estimate estimate) {
        return new Div(new Div(Formats.money(estimate.clv())), Parts.secondary(Words.range(estimate.clvLow(), estimate.clvHigh())));
    }

    private String points(double difference) {
        String points = Formats.decimal(difference * POINTS, 1);
        return getTranslation("scoring.what-if.points", (difference > 0 && !points.equals("0.0") ? "+" : "") + points);
    }

    private static String dollars(double difference) {
        String dollars = Formats.money(difference);
        return (difference > 0 && !dollars.equals("$0") ? "+" : "") + dollars;
    }

    private String same(boolean same) {
        return getTranslation(same ? "scoring.what-if.same" : "scoring.what-if.other");
    }

    private String words(List<FeatureChange> changes) {
        return changes.stream().map(change -> getTranslation("scoring.ways-out.change", change.label(), change.from(),
                change.to())).collect(Collectors.joining("; "));
    }
}
