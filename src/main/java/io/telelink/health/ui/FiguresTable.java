package io.telelink.health.ui;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.telelink.health.HealthTable;
import io.telelink.health.HealthTable.Column;
import io.telelink.health.HealthTable.Unit;
import io.telelink.health.HealthWords;
import io.telelink.shell.Formats;

/** Figures of a part of the report; scrolls by itself where the page is narrow. */
final class FiguresTable extends Composite<Div> {

    FiguresTable(HealthTable figures) {
        NativeTable table = new NativeTable();
        table.addClassName("result-table");
        table.setCaptionText(figures.caption());
        table.getCaption().getStyle().set("text-align", "start");
        NativeTableRow head = table.getHead().addRow();
        for (Column column : figures.columns()) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column.name());
            cell.getElement().setAttribute("scope", "col");
            if (column.unit() != Unit.TEXT) {
                cell.addClassName("num");
            }
        }
        figures.rows().forEach(row -> add(table.getBody().addRow(), figures.columns(), row));
        getContent().getStyle().set("overflow-x", "auto");
        // What scrolls must be reachable by keyboard, and what is reachable needs a name.
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region")
                .setAttribute("aria-label", figures.caption());
        getContent().add(table);
    }

    private static void add(NativeTableRow row, List<Column> columns, List<Object> cells) {
        for (int i = 0; i < columns.size(); i++) {
            Unit unit = columns.get(i).unit();
            NativeTableCell cell = row.addDataCell();
            cell.setText(text(unit, cells.get(i)));
            if (unit != Unit.TEXT) {
                cell.addClassName("num");
                cell.getStyle().set("white-space", "nowrap");
            }
        }
    }

    private static String text(Unit unit, Object cell) {
        return switch (cell) {
            case Number number when unit == Unit.BYTES -> HealthWords.bytes(number.doubleValue());
            case Number number -> Formats.count(number.longValue());
            default -> String.valueOf(cell).isEmpty() ? Formats.UNKNOWN : String.valueOf(cell);
        };
    }
}
