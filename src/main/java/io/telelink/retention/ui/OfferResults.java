package io.telelink.retention.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.telelink.retention.RetentionSummary.OfferResult;
import io.telelink.shell.Formats;
import io.telelink.shell.Parts;

/** How offers did: how many were contacted, accepted, stayed and left. */
final class OfferResults extends Composite<Div> {

    OfferResults(List<OfferResult> offers) {
        NativeTableRow heads = new NativeTableRow();
        List.of("retention.offer.name", "retention.results.contacted", "retention.results.accepted", "retention.results.retained",
                "retention.results.lost").forEach(key -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
                    cell.getElement().setAttribute("scope", "col");
                    cell.setClassName("num", !key.equals("retention.offer.name"));
                    heads.add(cell);
                });
        NativeTable table = new NativeTable(new NativeTableHeader(heads), body(offers));
        table.addClassName("result-table");
        Div scroll = new Div(table);
        scroll.getStyle().set("overflow-x", "auto");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("retention.results"));
        getContent().add(Parts.panel(getTranslation("retention.results"), Parts.quiet(getTranslation("retention.results.period")), scroll));
    }

    private static NativeTableBody body(List<OfferResult> offers) {
        NativeTableBody body = new NativeTableBody();
        for (OfferResult offer : offers) {
            NativeTableHeaderCell name = new NativeTableHeaderCell(offer.name());
            name.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(name, figure(Formats.count(offer.contacted())),
                    figure(offer.contacted() == 0 ? Formats.UNKNOWN : Formats.share(offer.acceptance())),
                    figure(Formats.count(offer.retained())), figure(Formats.count(offer.lost()))));
        }
        return body;
    }

    private static NativeTableCell figure(String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.addClassName("num");
        return cell;
    }
}
