package io.telelink.shell;

import java.util.Arrays;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.NativeTableCell;

/** A small table to read: its caption and its headers are announced with every figure, and it scrolls by itself. */
public final class ReadingTable extends Composite<Div> {

    private static final String LINE = "1px solid var(--vaadin-border-color-secondary)";

    private final NativeTable table = new NativeTable();
    private final int columns;
    private NativeTableBody body;

    /** The first heading names the rows, the others their figures. */
    public ReadingTable(String caption, String... headings) {
        this.columns = headings.length;
        table.setCaptionText(caption);
        table.getCaption().getStyle().set("text-align", "start").set("padding-bottom", "var(--vaadin-gap-s)")
                .set("color", "var(--vaadin-text-color-secondary)").set("font-size", "var(--aura-font-size-s)");
        table.getStyle().set("border-collapse", "collapse").set("width", "100%").set("font-variant-numeric", "tabular-nums");
        NativeTableRow row = table.getHead().addRow();
        for (int i = 0; i < columns; i++) {
            row.add(head(new Text(headings[i]), "col", i == 0));
        }
        body = table.getBody();
        getContent().getStyle().set("overflow-x", "auto");
        // What scrolls must be reachable by keyboard, and what is reachable needs a name.
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        getContent().add(table);
    }

    /** A line across the table that names the rows below it. */
    public void group(String name) {
        body = table.addBody();
        NativeTableHeaderCell head = head(new Text(name), "rowgroup", true);
        head.getElement().setAttribute("colspan", String.valueOf(columns));
        head.getStyle().set("color", "var(--vaadin-text-color-secondary)").set("padding-top", "var(--vaadin-padding-m)")
                .set("font-size", "var(--aura-font-size-s)");
        body.addRow().add(head);
    }

    public void row(Component name, String... figures) {
        row(name, Arrays.stream(figures).<Component>map(Text::new).toList());
    }

    public void row(Component name, List<? extends Component> figures) {
        NativeTableRow row = body.addRow();
        row.add(head(name, "row", true));
        figures.forEach(figure -> {
            NativeTableCell cell = new NativeTableCell();
            cell.add(figure);
            cell.addClassName("num");
            cell.getStyle().set("padding", "0.4rem 0 0.4rem 0.75rem").set("border-bottom", LINE).set("white-space", "nowrap");
            row.add(cell);
        });
    }

    private static NativeTableHeaderCell head(Component content, String scope, boolean first) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("scope", scope);
        cell.getStyle().set("padding", first ? "0.4rem 0" : "0.4rem 0 0.4rem 0.75rem").set("border-bottom", LINE)
                .set("text-align", first ? "start" : "end")
                .set("font-weight", scope.equals("row") ? "var(--aura-font-weight-regular)" : "var(--aura-font-weight-semibold)");
        return cell;
    }
}
