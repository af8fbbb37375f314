package io.telelink.segment.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.telelink.customer.CustomerRow;
import io.telelink.shell.Formats;
import io.telelink.shell.Grids;
import io.telelink.shell.Parts;

/** Some of those chosen, each leading to the customer's page. */
final class SampleTable extends Composite<Div> {

    SampleTable(List<CustomerRow> sample, long of) {
        if (sample.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("segment.nobody")));
            return;
        }
        Paragraph about = new Paragraph(getTranslation("segment.sample", Formats.count(sample.size()), Formats.count(of)));
        about.addClassName("secondary");
        getContent().add(about, grid(sample));
    }

    private Grid<CustomerRow> grid(List<CustomerRow> sample) {
        Grid<CustomerRow> grid = Grids.compact(new Grid<>());
        grid.getElement().setAttribute("aria-label", getTranslation("segment.sample.label"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(row -> Addresses.customer(row.accountNumber()))
                .setHeader(getTranslation("customer.account-number")).setWidth("7.5rem").setFlexGrow(1);
        grid.addComponentColumn(Words::risk).setHeader(getTranslation("customer.risk")).setWidth("6.5rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(row -> row.probability() == null ? Formats.UNKNOWN
                : Formats.share(row.probability()).replace("%", "")))
                .setHeader(getTranslation("customer.probability.column")).setWidth("6rem").setFlexGrow(0);
        Grids.numeric(grid.addColumn(row -> row.clv() == null ? Formats.UNKNOWN : Formats.count(Math.round(row.clv()))))
                .setHeader(getTranslation("customer.clv.column")).setWidth("6rem").setFlexGrow(0);
        Grids.cardsWhenNarrow(grid, row -> Parts.line(Addresses.customer(row.accountNumber()), Words.risk(row),
                new Span(row.clv() == null ? Formats.UNKNOWN : Formats.money(row.clv()))));
        grid.setItems(sample);
        grid.setAllRowsVisible(true);
        return grid;
    }
}
