package io.telelink.scoring.ui;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.RunComparison.Cell;
import io.telelink.shell.Formats;

/** Customers by band in the earlier run (rows) and in the later (columns). */
final class BandMatrix extends Composite<NativeTable> {

    BandMatrix(List<Cell> cells) {
        NativeTableHeader head = getContent().getHead();
        NativeTableRow names = new NativeTableRow(header(new Span(getTranslation("scoring.compare.corner")), "col"));
        bands().forEach(band -> names.add(header(Words.risk(band), "col")));
        head.add(names);
        NativeTableBody body = getContent().getBody();
        for (RiskBand before : bands()) {
            NativeTableRow row = new NativeTableRow(header(Words.risk(before), "row"));
            for (RiskBand after : bands()) {
                row.add(count(cells, before, after));
            }
            body.add(row);
        }
        getContent().getElement().setAttribute("aria-label", getTranslation("scoring.compare.matrix"));
        getContent().getStyle().set("border-collapse", "collapse").set("max-width", "36rem").setWidth("100%");
    }

    private static List<RiskBand> bands() {
        return Arrays.stream(RiskBand.values()).sorted((a, b) -> b.compareTo(a)).toList();
    }

    private static NativeTableHeaderCell header(Component content, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        cell.getStyle().set("text-align", scope.equals("row") ? "start" : "end").set("padding", "0.3rem 0.5rem");
        return cell;
    }

    private static NativeTableCell count(List<Cell> cells, RiskBand before, RiskBand after) {
        long customers = cells.stream().filter(cell -> cell.before() == before && cell.after() == after)
                .mapToLong(Cell::customers).sum();
        NativeTableCell cell = new NativeTableCell(Formats.count(customers));
        cell.getStyle().set("text-align", "end").set("padding", "0.3rem 0.5rem").set("font-variant-numeric", "tabular-nums");
        if (before == after) {
            cell.addClassName("secondary");
        }
        return cell;
    }
}
